package org.praxiscms.clinic;

import java.math.BigDecimal;

/** Locations for tests: each differs from a plain one in what its name says. */
final class Places {
    static final Place PLAIN = new Place(
            "Main Street",
            "120 Main Street",
            "Harbor Falls",
            "WI",
            "54000",
            "US",
            null,
            null,
            "(920) 555-0142",
            null,
            null,
            null);

    private Places() {}

    static Place lyingAt(String latitude, String longitude) {
        return at(PLAIN, number(latitude), number(longitude), PLAIN.phone(), null, PLAIN.country());
    }

    static Place withMail(String mail) {
        return at(PLAIN, null, null, PLAIN.phone(), mail, PLAIN.country());
    }

    static Place withPhone(String phone) {
        return at(PLAIN, null, null, phone, null, PLAIN.country());
    }

    static Place inCountry(String country) {
        return at(PLAIN, null, null, null, null, country);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Place at(
            Place place, BigDecimal latitude, BigDecimal longitude, String phone, String mail, String country) {
        return new Place(
                place.name(),
                place.street(),
                place.city(),
                place.region(),
                place.postcode(),
                country,
                latitude,
                longitude,
                phone,
                place.fax(),
                mail,
                place.hours());
    }
}
