package org.praxiscms.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/** The rows of the log that are written, or go, otherwise than with a change of data. */
@ApplicationScoped
class AuditRows {
    @PersistenceContext
    EntityManager em;

    /** Writes an entry that comes and goes with the transaction at hand. */
    @Transactional(TxType.MANDATORY)
    void join(AuditEntry entry) {
        em.persist(entry);
    }

    /** Writes an entry that stays whatever becomes of all else. */
    @Transactional(TxType.REQUIRES_NEW)
    void write(AuditEntry entry) {
        em.persist(entry);
    }

    /**
     * Lets the oldest entries go that are older than an instant.
     *
     * @return how many went; fewer than the most when none is left
     */
    @Transactional(TxType.REQUIRES_NEW)
    int forget(Instant before, int most) {
        List<Long> ids = em.createNamedQuery("AuditEntry.old", Long.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : em.createNamedQuery("AuditEntry.forget")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }
}
