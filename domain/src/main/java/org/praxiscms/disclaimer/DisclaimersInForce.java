package org.praxiscms.disclaimer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.shared.Slug;

/** The readers' door to legal notices: whatever comes out of it counts on the day that is asked for. */
@ApplicationScoped
@OpenToAll("the notices that count are for every reader")
@Transactional
public class DisclaimersInForce {
    @PersistenceContext
    EntityManager em;

    /**
     * All notices in their order, the site's disclaimer with its text.
     *
     * @param today in the clinic's time zone
     */
    public List<NoticeLink> on(LocalDate today) {
        return em.createNamedQuery("Disclaimer.allInForce", NoticeLink.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** One notice with its wording in force; empty where there is none on that day. */
    public Optional<NoticeInForce> notice(Slug slug, LocalDate today) {
        return em.createNamedQuery("Disclaimer.inForce", NoticeInForce.class)
                .setParameter("slug", slug)
                .setParameter("today", today)
                .getResultStream()
                .findFirst();
    }
}
