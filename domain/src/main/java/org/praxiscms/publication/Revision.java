package org.praxiscms.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import org.praxiscms.shared.Traced;

/**
 * One saved state of a publication's text. The text never changes; only when it is to be read is decided later:
 * live from {@code goesLiveAt} (inclusive) until it ends or is superseded (exclusive). Without it, a draft.
 */
@Entity
@NamedQuery(
        name = "Revision.turns",
        query = "select new org.praxiscms.publication.Turn(p.id, r.goesLiveAt, r.endsAt, r.supersededAt)"
                + " from Revision r join r.publication p where p.id in :ids and r.goesLiveAt is not null")
public class Revision implements Traced {
    /** Condition of a query: the revision {@code r} is the one that readers get at {@code :now}. */
    public static final String LIVE = "r.goesLiveAt <= :now and (r.supersededAt is null or r.supersededAt > :now)"
            + " and (r.endsAt is null or r.endsAt > :now)";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "publication_id", updatable = false)
    private Publication publication;

    @Column(nullable = false, updatable = false)
    private int number;

    @Embedded
    private Text text;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "goes_live_at")
    private Instant goesLiveAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    /** When the next revision takes this one's place: follows from the others, kept so that a query sees it. */
    @Column(name = "superseded_at")
    private Instant supersededAt;

    protected Revision() {}

    Revision(Publication publication, int number, Text text, Instant createdAt) {
        this.publication = publication;
        this.number = number;
        this.text = text;
        this.createdAt = createdAt;
    }

    void goLive(Instant at) {
        this.goesLiveAt = at;
        this.endsAt = null;
    }

    /** Calls a turn off that has not begun. */
    void withhold() {
        this.goesLiveAt = null;
        this.endsAt = null;
        this.supersededAt = null;
    }

    void end(Instant at) {
        this.endsAt = at;
    }

    void supersede(Instant at) {
        this.supersededAt = at;
    }

    public boolean isLiveAt(Instant instant) {
        return goesLiveAt != null
                && !goesLiveAt.isAfter(instant)
                && (endsAt == null || endsAt.isAfter(instant))
                && (supersededAt == null || supersededAt.isAfter(instant));
    }

    public int number() {
        return number;
    }

    public Text text() {
        return text;
    }

    public Optional<Instant> goesLiveAt() {
        return Optional.ofNullable(goesLiveAt);
    }

    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    @Override
    public String traceName() {
        return text.title();
    }

    @Override
    public Traced traceSubject() {
        return publication;
    }

    @Override
    public String tracePart() {
        return "revision " + number;
    }

    @Override
    public Traced traceFormer() {
        return publication.revisions().stream()
                .filter(other -> other.number == number - 1)
                .findFirst()
                .orElse(null);
    }
}
