package org.praxiscms.clinic;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.praxiscms.shared.Require;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;
import org.praxiscms.shared.Traced;

/** The practice whose site this is. There is one row of it from the first migration on. */
@Entity
@NamedQuery(name = "Clinic.whole", query = "select distinct c from Clinic c left join fetch c.locations")
public class Clinic implements Traced {
    static final long ONLY = 1;

    @Id
    private Long id;

    @Column(nullable = false, length = 150)
    private String name;

    @Column(name = "legal_name", length = 150)
    private String legalName;

    @Column(length = 300)
    private String tagline;

    @Column(length = 150)
    private String welcome;

    @Column(length = 500)
    private String promise;

    @Column(nullable = false, length = 60)
    private ZoneId zone;

    @Column(nullable = false, length = 2)
    private String country;

    private Integer founded;

    /** Of the practice as a whole: called where no location has a number of its own. */
    @Column(length = 20)
    private Phone phone;

    @Column(name = "calls_to_action", nullable = false, length = 4000)
    private CallsToAction callsToAction;

    @Column(nullable = false, length = 8000)
    private Menu menu;

    @Column(name = "credit_name", length = 150)
    private String creditName;

    @Column(name = "credit_address", length = 500)
    private String creditAddress;

    @Column(name = "picture_id")
    private Long pictureId;

    @OneToMany(mappedBy = "clinic", cascade = CascadeType.PERSIST)
    private List<Location> locations = new ArrayList<>();

    @Version
    private int version;

    protected Clinic() {}

    /**
     * @throws RuleViolation {@code name.missing}, {@code zone.unknown}, {@code founded.range}
     */
    void describe(Practice practice) {
        this.name = Require.text(practice.name(), 150, "name");
        this.legalName = Require.optional(practice.legalName(), 150, "legalName");
        this.tagline = Require.optional(practice.tagline(), 300, "tagline");
        this.welcome = Require.optional(practice.welcome(), 150, "welcome");
        this.promise = Require.optional(practice.promise(), 500, "promise");
        this.zone = zoneOf(practice.zone());
        if (practice.founded() != null && (practice.founded() < 1800 || practice.founded() > 9999)) {
            throw new RuleViolation("founded.range");
        }
        this.founded = practice.founded();
        this.creditName = Require.optional(practice.creditName(), 150, "creditName");
        this.creditAddress = Require.optional(practice.creditAddress(), 500, "creditAddress");
        this.pictureId = practice.pictureId();
    }

    /**
     * What the clinic is called, when it is there, and where to call: the least that a site needs.
     *
     * @throws RuleViolation {@code name.missing}, {@code name.long}, {@code zone.unknown}, {@code phone.form}
     */
    void introduce(String itsName, String itsZone, String itsPhone) {
        this.name = Require.text(itsName, 150, "name");
        this.zone = zoneOf(itsZone);
        this.phone = itsPhone == null || itsPhone.isBlank() ? null : Phone.of(itsPhone, country);
        locations.stream()
                .min(Comparator.comparingInt(Location::position))
                .ifPresent(location -> location.answerAt(phone));
    }

    void liveIn(String itsZone) {
        this.zone = zoneOf(itsZone);
    }

    private static ZoneId zoneOf(String name) {
        try {
            return ZoneId.of(name == null ? "" : name);
        } catch (DateTimeException unknown) {
            throw new RuleViolation("zone.unknown");
        }
    }

    Practice practice() {
        return new Practice(
                name,
                legalName,
                tagline,
                welcome,
                promise,
                zone.getId(),
                founded,
                creditName,
                creditAddress,
                pictureId);
    }

    void invite(List<CallToAction> calls) {
        this.callsToAction = new CallsToAction(calls);
    }

    void arrange(List<MenuItem> items) {
        this.menu = new Menu(items);
    }

    List<MenuItem> menu() {
        return menu.items();
    }

    void open(Slug slug, Place place) {
        locations.add(new Location(this, slug, locations.size() + 1, place));
    }

    ZoneId zone() {
        return zone;
    }

    ClinicProfile profile() {
        List<LocationProfile> places = locations.stream()
                .sorted(Comparator.comparingInt(Location::position))
                .map(Location::profile)
                .toList();
        return new ClinicProfile(
                name,
                legalName,
                tagline,
                welcome,
                promise,
                zone,
                founded,
                aimed(places),
                menu.items(),
                places,
                creditName,
                creditAddress,
                pictureId);
    }

    /** Where phone and directions are not known, the contact page says what is. */
    private List<CallToAction> aimed(List<LocationProfile> places) {
        Optional<LocationProfile> main = places.stream().findFirst();
        return callsToAction.calls().stream()
                .map(call -> new CallToAction(
                        call.kind(), call.label(), targetOf(call, main).orElse("/contact")))
                .toList();
    }

    private Optional<String> targetOf(CallToAction call, Optional<LocationProfile> main) {
        return switch (call.kind()) {
            case CALL ->
                main.map(LocationProfile::phone)
                        .or(() -> Optional.ofNullable(phone))
                        .map(Phone::link);
            case DIRECTIONS -> main.map(LocationProfile::directions);
            case INFORMATION, CONTACT -> Optional.ofNullable(call.target());
        };
    }

    @Override
    public String traceName() {
        return name;
    }
}
