package org.praxiscms.account.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The steps of the throttle, each with a transaction of its own that is over before the next begins. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class BucketRows {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** How long the one of them is closed that is so the longest; empty where a try may come now. */
    Optional<Duration> closed(List<String> names) {
        Instant now = clock.instant();
        return Optional.ofNullable(em.createNamedQuery("Bucket.closed", Instant.class)
                        .setParameter("names", names)
                        .setParameter("now", now)
                        .getSingleResult())
                .map(opens -> Duration.between(now, opens));
    }

    boolean exists(String name) {
        return em.createNamedQuery("Bucket.exists", Long.class)
                        .setParameter("name", name)
                        .getSingleResult()
                > 0;
    }

    /** Fails where another has just done the same. */
    void add(String name) {
        em.persist(new Bucket(name, clock.instant()));
        em.flush();
    }

    /** Counts a try under all of them, or says how long to wait; null where one of them is not there. */
    Optional<Duration> count(List<String> names) {
        Instant now = clock.instant();
        List<Bucket> buckets = locked(names);
        if (buckets.size() < names.size()) {
            return null;
        }
        Optional<Duration> wait = buckets.stream()
                .map(bucket -> bucket.opensIn(now))
                .filter(longer -> !longer.isZero())
                .max(Duration::compareTo);
        if (wait.isEmpty()) {
            buckets.forEach(bucket -> bucket.count(now));
        }
        return wait;
    }

    void forgive(List<String> names) {
        Instant now = clock.instant();
        locked(names).forEach(bucket -> bucket.forgive(now));
    }

    int forget() {
        return em.createNamedQuery("Bucket.forget")
                .setParameter("before", clock.instant().minus(Bucket.MEMORY))
                .executeUpdate();
    }

    private List<Bucket> locked(List<String> names) {
        return names.stream()
                .map(name -> em.find(Bucket.class, name, LockModeType.PESSIMISTIC_WRITE))
                .filter(Objects::nonNull)
                .toList();
    }
}
