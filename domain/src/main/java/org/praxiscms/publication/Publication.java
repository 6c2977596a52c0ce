package org.praxiscms.publication;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.praxiscms.access.Caller;
import org.praxiscms.access.NotAllowed;
import org.praxiscms.access.Role;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;
import org.praxiscms.shared.Traced;

/**
 * Something with an address whose text has a history: an article or a page. Keeps its revisions' times in order, so
 * that at each instant at most one of them is live.
 */
@Entity
@DiscriminatorColumn(name = "kind", length = 10)
@NamedQuery(
        name = "Publication.wasLive",
        query = "select count(r) from Revision r where (r.publication.path = :path or exists (select d from Redirect d"
                + " where d.path = :path and d.publication = r.publication)) and r.goesLiveAt <= :now")
@NamedQuery(name = "Publication.revisions", query = "select count(r) from Revision r where r.publication.id = :id")
@NamedQuery(name = "Publication.count", query = "select count(p) from Publication p")
@NamedQuery(name = "Publication.owned", query = Publication.OWNED + Publication.YOUNGEST_FIRST)
@NamedQuery(
        name = "Publication.ownDrafts",
        query = Publication.OWNED + Publication.UNPUBLISHED + Publication.YOUNGEST_FIRST)
@NamedQuery(name = "Publication.countOwned", query = "select count(p) from Publication p where p.ownerId = :owner")
@NamedQuery(
        name = "Publication.countOwnDrafts",
        query = "select count(p) from Publication p where p.ownerId = :owner" + Publication.UNPUBLISHED)
@NamedQuery(
        name = "Publication.handOver",
        query = "update Publication p set p.ownerId = :to, p.version = p.version + 1 where p.ownerId = :from")
@NamedQuery(name = "Publication.atPath", query = "select p from Publication p where p.path = :path")
public abstract class Publication implements Traced {
    public static final int LONGEST_PATH = 500;

    static final String OWNED = "select new org.praxiscms.publication.OwnedText(p.id, p.kind, r.text.title, p.path)"
            + " from Publication p join p.revisions r where p.ownerId = :owner"
            + " and r.number = (select max(l.number) from Revision l where l.publication = p)";

    static final String UNPUBLISHED =
            " and not exists (select t from Revision t where t.publication = p and t.goesLiveAt is not null)";

    static final String YOUNGEST_FIRST = " order by p.createdAt desc, p.id desc";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, length = Slug.LONGEST)
    private Slug slug;

    @Column(nullable = false, unique = true, length = LONGEST_PATH)
    private String path;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** The account of who answers for the draft; null where it came with the start or an import. */
    @Column(name = "owner_id")
    private Long ownerId;

    /** The column that tells the kinds apart, for lists of both. */
    @Column(insertable = false, updatable = false)
    private String kind;

    @OneToMany(mappedBy = "publication", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<Revision> revisions = new ArrayList<>();

    @Version
    private int version;

    protected Publication() {}

    /**
     * @param path the whole address on the site, from its first slash, without one at its end
     * @throws RuleViolation {@code path.long}
     */
    protected Publication(Slug slug, String path, Instant createdAt) {
        this.slug = Objects.requireNonNull(slug);
        this.createdAt = Objects.requireNonNull(createdAt);
        lieAt(path);
    }

    /** Says who answers for it while it is a draft. */
    protected void belongTo(Caller caller) {
        this.ownerId = caller.accountId();
    }

    /**
     * Lets past who may change the text: an editor any, an author their own as long as nobody has published it, not even
     * for a later day.
     *
     * @throws NotAllowed for everybody else
     */
    public void admit(Caller caller) {
        boolean isOwn = ownerId != null && ownerId.equals(caller.accountId());
        if (!caller.has(Role.EDITOR) && !(isOwn && isDraft())) {
            throw new NotAllowed("change of " + path);
        }
    }

    /** Whether nobody has ever published it, not even for a later day: then no reader can know its address. */
    public boolean isDraft() {
        return publishedAt == null && turns().isEmpty();
    }

    /** Saves another state of the text, which nobody reads until it goes live. */
    public Revision write(Text text, Instant now) {
        Revision revision = new Revision(this, revisions.size() + 1, text, now);
        revisions.add(revision);
        return revision;
    }

    /**
     * Lets a revision take its turn at an instant. Of two that go live at the same instant the younger one counts.
     *
     * @param shownDate the publication date that readers see, if this is the first time
     */
    public void publish(Revision revision, Instant at, Instant shownDate) {
        if (!revisions.contains(revision)) {
            throw new IllegalArgumentException("a revision of another publication");
        }
        revision.goLive(at);
        if (publishedAt == null) {
            publishedAt = shownDate;
        }
        arrange();
    }

    /**
     * Takes the text down at an instant: whoever asks from then on learns that it is gone.
     *
     * @throws RuleViolation {@code end.nothingLive} where nothing would be live then
     */
    public void takeDown(Instant at) {
        liveAt(at).orElseThrow(() -> new RuleViolation("end.nothingLive")).end(at);
    }

    /** Takes the text from visitors now, and calls off what was to follow. */
    public void withdraw(Instant now) {
        turns().stream()
                .filter(turn -> turn.goesLiveAt().orElseThrow().isAfter(now))
                .forEach(Revision::withhold);
        arrange();
        liveAt(now).ifPresent(live -> live.end(now));
    }

    /** The one revision that readers get at an instant. */
    public Optional<Revision> liveAt(Instant instant) {
        return revisions.stream().filter(r -> r.isLiveAt(instant)).findFirst();
    }

    /** Each turn lasts until the next one's; of those that begin together all but the youngest never show. */
    private void arrange() {
        Revision next = null;
        for (Revision revision : turns()) {
            revision.supersede(next == null ? null : next.goesLiveAt().orElseThrow());
            next = revision;
        }
    }

    private List<Revision> turns() {
        Comparator<Revision> latestFirst = Comparator.comparing(
                        (Revision r) -> r.goesLiveAt().orElseThrow())
                .thenComparing(Revision::number)
                .reversed();
        return revisions.stream()
                .filter(r -> r.goesLiveAt().isPresent())
                .sorted(latestFirst)
                .toList();
    }

    protected void lieAt(String newPath) {
        if (newPath.length() > LONGEST_PATH) {
            throw new RuleViolation("path.long");
        }
        this.path = newPath;
    }

    /** The words that follow when the publication moves: its slug. The kinds derive their path from it. */
    protected void call(Slug newSlug) {
        this.slug = Objects.requireNonNull(newSlug);
    }

    public Long id() {
        return id;
    }

    public Slug slug() {
        return slug;
    }

    /** The address on the site: {@code /articles/back-pain-and-running}, {@code /about/our-team}. */
    public String path() {
        return path;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    @Override
    public String traceName() {
        return revisions.isEmpty()
                ? path
                : revisions.get(revisions.size() - 1).text().title();
    }
}
