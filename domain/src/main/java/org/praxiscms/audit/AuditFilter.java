package org.praxiscms.audit;

import java.time.Instant;

/**
 * What somebody looks for in the audit log; null means "any".
 *
 * @param from inclusive
 * @param to exclusive
 * @param text in the name of who acted or of what it was about, in the deed, or in what changed; whatever the case
 */
public record AuditFilter(
        Long accountId, String deed, String subjectKind, Long subjectId, Instant from, Instant to, String text) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);
}
