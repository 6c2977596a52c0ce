package org.praxiscms.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.praxiscms.shared.Require;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;
import org.praxiscms.shared.Traced;

/** A place where the clinic sees people. */
@Entity
public class Location implements Traced {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "clinic_id")
    private Clinic clinic;

    @Column(nullable = false, unique = true, length = Slug.LONGEST)
    private Slug slug;

    @Column(nullable = false, length = 150)
    private String name;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 200)
    private String street;

    @Column(nullable = false, length = 100)
    private String city;

    @Column(length = 100)
    private String region;

    @Column(length = 20)
    private String postcode;

    @Column(nullable = false, length = 2)
    private String country;

    @Column(precision = 8, scale = 6)
    private BigDecimal latitude;

    @Column(precision = 9, scale = 6)
    private BigDecimal longitude;

    @Column(length = 20)
    private Phone phone;

    @Column(length = 20)
    private Phone fax;

    @Column(length = 254)
    private String mail;

    @Column(nullable = false, length = 1000)
    private OpeningHours hours;

    protected Location() {}

    Location(Clinic clinic, Slug slug, int position, Place place) {
        this.clinic = clinic;
        this.slug = slug;
        this.position = position;
        describe(place);
    }

    /**
     * @throws RuleViolation {@code name|street|city.missing}, {@code country.unknown}, {@code position.half},
     *     {@code position.range}, {@code phone.form}, {@code mail.form}
     */
    void describe(Place place) {
        this.name = Require.text(place.name(), 150, "name");
        this.street = Require.text(place.street(), 200, "street");
        this.city = Require.text(place.city(), 100, "city");
        this.region = Require.optional(place.region(), 100, "region");
        this.postcode = Require.optional(place.postcode(), 20, "postcode");
        this.country = known(place.country());
        lieAt(place.latitude(), place.longitude());
        this.phone = phoneOf(place.phone());
        this.fax = phoneOf(place.fax());
        this.mail = mailOf(place.mail());
        this.hours = place.hours() == null ? OpeningHours.UNKNOWN : place.hours();
    }

    private static String known(String country) {
        if (country == null || !COUNTRIES.contains(country)) {
            throw new RuleViolation("country.unknown");
        }
        return country;
    }

    private void lieAt(BigDecimal newLatitude, BigDecimal newLongitude) {
        if ((newLatitude == null) != (newLongitude == null)) {
            throw new RuleViolation("position.half");
        }
        if (newLatitude != null
                && (newLatitude.abs().compareTo(BigDecimal.valueOf(90)) > 0
                        || newLongitude.abs().compareTo(BigDecimal.valueOf(180)) > 0)) {
            throw new RuleViolation("position.range");
        }
        this.latitude = newLatitude;
        this.longitude = newLongitude;
    }

    private Phone phoneOf(String typed) {
        return typed == null || typed.isBlank() ? null : Phone.of(typed, country);
    }

    void answerAt(Phone number) {
        this.phone = number;
    }

    private static String mailOf(String typed) {
        String address = Require.optional(typed, 254, "mail");
        if (address != null && !address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new RuleViolation("mail.form");
        }
        return address;
    }

    int position() {
        return position;
    }

    LocationProfile profile() {
        return new LocationProfile(
                slug, name, street, city, region, postcode, country, latitude, longitude, phone, fax, mail, hours);
    }

    @Override
    public String traceName() {
        return name;
    }
}
