package org.praxiscms.disclaimer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Role;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;

/** The editors' door to legal notices. */
@ApplicationScoped
@AllowedTo(Role.EDITOR)
@Transactional
public class DisclaimerEditing {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Registers a notice with its first wording.
     *
     * @param position among the notices, from 1
     * @param draft whether the clinic still has to adapt and approve the wording
     * @param today in the clinic's time zone
     */
    public void register(
            Slug slug,
            Disclaimer.Kind kind,
            String title,
            int position,
            LocalDate effectiveFrom,
            SafeHtml body,
            boolean draft,
            LocalDate today) {
        Disclaimer disclaimer = new Disclaimer(slug, kind, title, position);
        disclaimer.word(effectiveFrom, body, draft, today, clock.instant());
        em.persist(disclaimer);
    }
}
