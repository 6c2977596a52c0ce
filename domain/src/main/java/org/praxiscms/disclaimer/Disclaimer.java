package org.praxiscms.disclaimer;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praxiscms.shared.Require;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;
import org.praxiscms.shared.Traced;

/** A legal notice at {@code /notices/<slug>}. */
@Entity
@NamedQuery(name = "Disclaimer.count", query = "select count(d) from Disclaimer d")
@NamedQuery(
        name = "Disclaimer.allInForce",
        query = "select new org.praxiscms.disclaimer.NoticeLink(d.slug, d.kind, d.title,"
                + " case when d.kind = org.praxiscms.disclaimer.Disclaimer.Kind.SITE_DISCLAIMER then w.body else '' end)"
                + " from Disclaimer d join d.wordings w where " + Disclaimer.IN_FORCE + " order by d.position")
@NamedQuery(
        name = "Disclaimer.inForce",
        query = "select new org.praxiscms.disclaimer.NoticeInForce(d.slug, d.title, w.effectiveFrom, w.body, w.draft)"
                + " from Disclaimer d join d.wordings w where d.slug = :slug and " + Disclaimer.IN_FORCE)
public class Disclaimer implements Traced {
    /** Where all notices lie. */
    public static final String NOTICES = "/notices/";

    static final String IN_FORCE = "w.effectiveFrom <= :today and not exists (select n from Wording n"
            + " where n.disclaimer = d and n.effectiveFrom <= :today and n.effectiveFrom > w.effectiveFrom)";

    /** What a notice is for. The sources name who must post it in the United States. */
    public enum Kind {
        /** Stands on every page. */
        SITE_DISCLAIMER,
        /** California Business and Professions Code 22575-22579 and similar laws of other states. */
        PRIVACY_POLICY,
        /** HIPAA: 45 CFR 164.520, providers with a site post it there. */
        NOTICE_OF_PRIVACY_PRACTICES,
        /** Section 1557 of the Affordable Care Act: 45 CFR 92.10, who takes federal money. */
        NONDISCRIMINATION,
        /** Section 1557 of the Affordable Care Act: 45 CFR 92.11, who takes federal money. */
        LANGUAGE_ASSISTANCE,
        /** Washington My Health My Data Act: RCW 19.373. */
        CONSUMER_HEALTH_DATA,
        /** WCAG-EM and 28 CFR 35/36: how far the site is accessible and whom to tell of a barrier. */
        ACCESSIBILITY,
        TERMS
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, unique = true, length = Slug.LONGEST)
    private Slug slug;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Kind kind;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(nullable = false)
    private int position;

    @OneToMany(mappedBy = "disclaimer", cascade = CascadeType.PERSIST)
    @OrderBy("effectiveFrom")
    private List<Wording> wordings = new ArrayList<>();

    @Version
    private int version;

    protected Disclaimer() {}

    Disclaimer(Slug slug, Kind kind, String title, int position) {
        this.slug = slug;
        this.kind = kind;
        this.title = Require.text(title, 200, "title");
        this.position = position;
    }

    /**
     * Adds a wording that will follow the ones there are.
     *
     * @param today in the clinic's time zone
     * @param draft whether the clinic still has to adapt and approve it
     * @throws RuleViolation {@code wording.past} where it would start before today, although there is one in force;
     *     {@code wording.taken} where another one starts that day
     */
    void word(LocalDate effectiveFrom, SafeHtml body, boolean draft, LocalDate today, Instant now) {
        if (inForce(today).isPresent() && effectiveFrom.isBefore(today)) {
            throw new RuleViolation("wording.past");
        }
        if (wordings.stream().anyMatch(w -> w.effectiveFrom().equals(effectiveFrom))) {
            throw new RuleViolation("wording.taken");
        }
        wordings.add(new Wording(this, effectiveFrom, body, draft, now));
    }

    /** The wording that counts on a day; empty before the first one. */
    Optional<Wording> inForce(LocalDate day) {
        return wordings.stream().filter(w -> !w.effectiveFrom().isAfter(day)).max((a, b) -> a.effectiveFrom()
                .compareTo(b.effectiveFrom()));
    }

    /**
     * Changes the text of a wording that does not count yet.
     *
     * @throws RuleViolation {@code wording.inForce} from its date on, {@code wording.unknown} where there is none
     */
    void reword(LocalDate effectiveFrom, SafeHtml body, boolean draft, LocalDate today) {
        wordings.stream()
                .filter(w -> w.effectiveFrom().equals(effectiveFrom))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("wording.unknown"))
                .reword(body, draft, today);
    }

    @Override
    public String traceName() {
        return title;
    }
}
