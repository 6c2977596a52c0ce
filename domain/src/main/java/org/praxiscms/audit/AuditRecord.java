package org.praxiscms.audit;

import java.time.Instant;
import java.util.List;

/**
 * One line of the audit log, as it is read.
 *
 * @param accountId of the person; null for the system and for somebody who had not signed in
 * @param actor the person's name at that time; empty for somebody who had not signed in
 * @param address of the network, shortened; null where nobody sent a request
 * @param deed what was done, {@code ArticleEditing.revise} say
 * @param subjectKind what it was about; null where it was about nothing stored
 * @param changes none where no data changed
 */
public record AuditRecord(
        Long id,
        Instant happenedAt,
        Long accountId,
        String actor,
        String address,
        String deed,
        String subjectKind,
        Long subjectId,
        String subject,
        List<Change> changes) {
    /** As a query selects it. */
    public AuditRecord(
            Long id,
            Instant happenedAt,
            Long accountId,
            String actor,
            String address,
            String deed,
            String subjectKind,
            Long subjectId,
            String subject,
            Changes changes) {
        this(
                id,
                happenedAt,
                accountId,
                actor,
                address,
                deed,
                subjectKind,
                subjectId,
                subject,
                changes == null ? List.of() : changes.changes());
    }
}
