package org.praxiscms.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.access.Happening;

/** One line of the audit log. Nothing about it ever changes; it goes when it is old. */
@Entity
@Table(name = "audit_entry")
@NamedQuery(name = "AuditEntry.deeds", query = "select distinct e.deed from AuditEntry e order by e.deed")
@NamedQuery(
        name = "AuditEntry.subjectKinds",
        query = "select distinct e.subjectKind from AuditEntry e where e.subjectKind is not null"
                + " order by e.subjectKind")
@NamedQuery(
        name = "AuditEntry.old",
        query = "select e.id from AuditEntry e where e.happenedAt < :before order by e.happenedAt, e.id")
@NamedQuery(name = "AuditEntry.forget", query = "delete from AuditEntry e where e.id in :ids")
class AuditEntry {
    private static final int LONGEST_ACTOR = 150;
    private static final int LONGEST_DEED = 100;
    private static final int LONGEST_SUBJECT = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant happenedAt;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Column(nullable = false, updatable = false, length = LONGEST_ACTOR)
    private String actor;

    @Column(updatable = false, length = 50)
    private String address;

    @Column(nullable = false, updatable = false, length = LONGEST_DEED)
    private String deed;

    @Column(name = "subject_kind", updatable = false, length = 50)
    private String subjectKind;

    @Column(name = "subject_id", updatable = false)
    private Long subjectId;

    @Column(updatable = false, length = LONGEST_SUBJECT)
    private String subject;

    @Column(updatable = false, length = ChangesColumn.LONGEST)
    private Changes changes;

    protected AuditEntry() {}

    private AuditEntry(Happening what, Changes changes, Instant now) {
        Caller caller = Acting.caller();
        this.happenedAt = now;
        this.accountId = caller.accountId();
        this.actor = cut(caller.name(), LONGEST_ACTOR);
        this.address = caller.address();
        this.deed = cut(what.deed(), LONGEST_DEED);
        this.subjectKind = what.subjectKind();
        this.subjectId = what.subjectId();
        this.subject = cut(what.subject(), LONGEST_SUBJECT);
        this.changes = changes;
    }

    /** Something that whoever acts now has done, and that changed no data. */
    static AuditEntry of(Happening happening, Instant now) {
        return new AuditEntry(happening, Changes.NONE, now);
    }

    /** What whoever acts now has changed. */
    static AuditEntry of(String subjectKind, Long subjectId, String subject, List<Change> changes, Instant now) {
        return new AuditEntry(new Happening(Acting.deed(), subjectKind, subjectId, subject), new Changes(changes), now);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
    }
}
