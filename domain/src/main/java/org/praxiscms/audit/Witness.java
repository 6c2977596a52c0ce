package org.praxiscms.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.praxiscms.access.Happening;

/**
 * Writes down what happened. Within a transaction the entry is part of it; should that one fail, a sign-in that is
 * refused say, the entry is written nevertheless, after it: never beside it, which would take a second connection.
 */
@ApplicationScoped
class Witness {
    private static final Logger LOG = Logger.getLogger(Witness.class.getName());

    @Inject
    AuditRows rows;

    @Inject
    Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    void hear(@Observes Happening happening) {
        Instant now = clock.instant();
        AuditEntry entry = AuditEntry.of(happening, now);
        int status = transactions.getTransactionStatus();
        if (status == Status.STATUS_NO_TRANSACTION) {
            rows.write(entry);
            return;
        }
        AuditEntry again = AuditEntry.of(happening, now);
        if (status == Status.STATUS_ACTIVE) {
            rows.join(entry);
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int outcome) {
                if (outcome != Status.STATUS_COMMITTED) {
                    writeAfterwards(again);
                }
            }
        });
    }

    private void writeAfterwards(AuditEntry entry) {
        try {
            rows.write(entry);
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "An entry of the audit log could not be written", failure);
        }
    }
}
