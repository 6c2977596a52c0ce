package org.praxiscms.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;

class LocationTest {
    @Test
    void without_a_position_the_way_leads_to_the_address() {
        assertThat(profile(Places.PLAIN).directions())
                .isEqualTo("https://www.google.com/maps/dir/?api=1"
                        + "&destination=120+Main+Street%2C+Harbor+Falls%2C+WI+54000%2C+US");
    }

    @Test
    void with_a_position_the_way_leads_there() {
        assertThat(profile(Places.lyingAt("44.512300", "-87.998400")).directions())
                .isEqualTo("https://www.google.com/maps/dir/?api=1&destination=44.512300%2C-87.998400");
    }

    @Test
    void an_address_cannot_add_to_the_link() {
        Place tricky = new Place(
                "Main", "1 Rue d'Été & Co #2?x=y", "Zürich", null, null, "CH", null, null, null, null, null, null);

        String link = profile(tricky).directions();

        assertThat(link).endsWith("&destination=1+Rue+d%27%C3%89t%C3%A9+%26+Co+%232%3Fx%3Dy%2C+Z%C3%BCrich%2C+CH");
        assertThat(URI.create(link).getRawFragment()).isNull();
    }

    @Test
    void the_line_of_the_city_names_what_is_known() {
        assertThat(profile(Places.PLAIN).cityLine()).isEqualTo("Harbor Falls, WI 54000");
        assertThat(profile(new Place("M", "S", "Bern", null, "3011", "CH", null, null, null, null, null, null))
                        .cityLine())
                .isEqualTo("Bern, 3011");
        assertThat(profile(new Place("M", "S", "Bern", null, null, "CH", null, null, null, null, null, null))
                        .cityLine())
                .isEqualTo("Bern");
    }

    @Test
    void hours_that_nobody_gave_are_unknown() {
        assertThat(profile(Places.PLAIN).hours()).isEqualTo(OpeningHours.UNKNOWN);
    }

    @Test
    void half_a_position_is_refused() {
        assertRefused("position.half", Places.lyingAt("44.5", null));
        assertRefused("position.half", Places.lyingAt(null, "-87.9"));
    }

    @ParameterizedTest
    @CsvSource({"90.000001,0", "-91,0", "0,180.000001", "0,-181"})
    void a_position_off_the_globe_is_refused(String latitude, String longitude) {
        assertRefused("position.range", Places.lyingAt(latitude, longitude));
    }

    @Test
    void the_poles_and_the_date_line_are_on_the_globe() {
        assertThat(profile(Places.lyingAt("-90", "180")).directions()).endsWith("destination=-90%2C180");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "us", "USA", "ZZ"})
    void an_unknown_country_is_refused(String country) {
        assertRefused("country.unknown", Places.inCountry(country));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "hello@", "@harborview.example", "hello@harborview", "a b@harborview.example"})
    void what_is_no_mail_address_is_refused(String mail) {
        assertRefused("mail.form", Places.withMail(mail));
    }

    @Test
    void blank_phone_and_mail_count_as_none() {
        assertThat(profile(Places.withPhone(" ")).phone()).isNull();
        assertThat(profile(Places.withMail(" ")).mail()).isNull();
        assertRefused("phone.form", Places.withPhone("call us"));
    }

    private static void assertRefused(String key, Place place) {
        assertThatThrownBy(() -> profile(place))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(key);
    }

    private static LocationProfile profile(Place place) {
        return new Location(null, new Slug("main-street"), 1, place).profile();
    }
}
