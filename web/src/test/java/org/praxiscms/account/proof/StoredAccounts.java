package org.praxiscms.account.proof;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;

/** Rows that proofs can belong to: accounts themselves have nothing to do with these tests. */
@Singleton
@Transactional
public class StoredAccounts {
    /** Far from what the sequence gives. */
    private static final AtomicLong LAST_ID = new AtomicLong(7_000_000_000_000L);

    @PersistenceContext
    EntityManager em;

    public long add() {
        long id = LAST_ID.incrementAndGet();
        em.createNativeQuery("insert into account (id, email, name, active, created_at, version)"
                        + " values (?, ?, 'Proof', true, current_timestamp, 1)")
                .setParameter(1, id)
                .setParameter(2, "proof-" + id + "@example.org")
                .executeUpdate();
        return id;
    }
}
