package org.praxiscms.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.praxiscms.access.OpenToAll;

/** Says what became of an address that nothing lies at (any more). */
@ApplicationScoped
@OpenToAll("every visitor with an old address is led on")
@Transactional
public class Redirects {
    /** What a visitor is told who asks for an address without a live text. */
    public sealed interface Answer {
        /** The text lies at another address for good. */
        record Moved(String path) implements Answer {}

        /** There was a text, and it was taken down. */
        record Gone() implements Answer {}

        /** There never was one, or it is not for visitors yet. */
        record Unknown() implements Answer {}
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * @param path from the site's first slash, without one at its end, decoded; a query only as {@code /?p=5}
     */
    public Answer insteadOf(String path) {
        if (path.length() > Publication.LONGEST_PATH) {
            return new Answer.Unknown();
        }
        Instant now = clock.instant();
        Optional<String> target = first(
                        em.createNamedQuery("Redirect.fixed", String.class).setParameter("path", path))
                .or(() -> first(em.createNamedQuery("Redirect.live", String.class)
                        .setParameter("path", path)
                        .setParameter("now", now)));
        if (target.isPresent() && !target.get().equals(path)) {
            return new Answer.Moved(target.get());
        }
        boolean wasLive = em.createNamedQuery("Publication.wasLive", Long.class)
                        .setParameter("path", path)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
        return wasLive ? new Answer.Gone() : new Answer.Unknown();
    }

    private static Optional<String> first(TypedQuery<String> query) {
        return query.getResultStream().findFirst();
    }
}
