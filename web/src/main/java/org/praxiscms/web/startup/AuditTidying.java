package org.praxiscms.web.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.praxiscms.account.SecuritySettings;
import org.praxiscms.audit.AuditLog;
import org.praxiscms.shared.Chore;

/** Lets entries of the audit log go when they are older than the clinic's setting. */
@ApplicationScoped
public class AuditTidying implements Chore {
    @Inject
    AuditLog log;

    @Inject
    SecuritySettings settings;

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        log.purge(settings.current().auditDays());
    }
}
