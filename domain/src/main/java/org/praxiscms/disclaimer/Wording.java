package org.praxiscms.disclaimer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Traced;

/** What a notice says from a date on. From that date it can only be followed, never changed. */
@Entity
public class Wording implements Traced {
    static final int LONGEST_BODY = 200_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "disclaimer_id", updatable = false)
    private Disclaimer disclaimer;

    @Column(name = "effective_from", nullable = false, updatable = false)
    private LocalDate effectiveFrom;

    @Column(nullable = false, length = LONGEST_BODY)
    private SafeHtml body;

    @Column(nullable = false)
    private boolean draft;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected Wording() {}

    Wording(Disclaimer disclaimer, LocalDate effectiveFrom, SafeHtml body, boolean draft, Instant createdAt) {
        this.disclaimer = disclaimer;
        this.effectiveFrom = effectiveFrom;
        this.createdAt = createdAt;
        say(body, draft);
    }

    void reword(SafeHtml newBody, boolean newDraft, LocalDate today) {
        if (!effectiveFrom.isAfter(today)) {
            throw new RuleViolation("wording.inForce");
        }
        say(newBody, newDraft);
    }

    private void say(SafeHtml newBody, boolean newDraft) {
        if (newBody.isEmpty()) {
            throw new RuleViolation("body.missing");
        }
        if (newBody.length() > LONGEST_BODY) {
            throw new RuleViolation("body.long");
        }
        this.body = newBody;
        this.draft = newDraft;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    @Override
    public String traceName() {
        return disclaimer.traceName();
    }

    @Override
    public Traced traceSubject() {
        return disclaimer;
    }

    @Override
    public String tracePart() {
        return "wording of " + effectiveFrom;
    }

    @Override
    public Traced traceFormer() {
        return disclaimer.inForce(effectiveFrom.minusDays(1)).orElse(null);
    }
}
