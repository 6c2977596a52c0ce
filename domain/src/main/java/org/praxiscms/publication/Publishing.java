package org.praxiscms.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Role;
import org.praxiscms.shared.NotFound;
import org.praxiscms.shared.RuleViolation;

/** The editors' door to the times of a text, the same for articles and pages. */
@ApplicationScoped
@AllowedTo(Role.EDITOR)
@Transactional
public class Publishing {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Lets the latest revision go live at an instant; the shown date counts where there was none before. */
    public void publish(long publicationId, Instant at, Instant shownDate) {
        Publication publication = find(publicationId);
        List<Revision> revisions = publication.revisions();
        publication.publish(revisions.get(revisions.size() - 1), at, shownDate);
    }

    /**
     * Takes the text down at an instant.
     *
     * @throws RuleViolation {@code end.nothingLive} where nothing would be live then
     */
    public void takeDown(long publicationId, Instant at) {
        find(publicationId).takeDown(at);
    }

    /** Takes the text from visitors now, and calls off what was to follow. */
    public void withdraw(long publicationId) {
        find(publicationId).withdraw(clock.instant());
    }

    /** How many revisions a text has: tells whether somebody has worked on it since. */
    public int revisionsOf(long publicationId) {
        return em.createNamedQuery("Publication.revisions", Long.class)
                .setParameter("id", publicationId)
                .getSingleResult()
                .intValue();
    }

    /** Whoever changes the same text meanwhile notices: a new time of a revision alone would not show. */
    private Publication find(long publicationId) {
        return Optional.ofNullable(em.find(Publication.class, publicationId, LockModeType.OPTIMISTIC_FORCE_INCREMENT))
                .orElseThrow(NotFound::new);
    }
}
