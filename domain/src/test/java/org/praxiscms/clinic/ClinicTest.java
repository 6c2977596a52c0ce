package org.praxiscms.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.clinic.CallToAction.Kind;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;

class ClinicTest {
    private final Clinic clinic = new Clinic();

    @BeforeEach
    void a_clinic_that_nobody_can_reach_yet() {
        clinic.describe(practice("America/Chicago", 2014));
        clinic.invite(List.of(
                new CallToAction(Kind.INFORMATION, "Get More Information", "/more-information"),
                new CallToAction(Kind.CALL, "Call Us!", null),
                new CallToAction(Kind.DIRECTIONS, "Get Directions", null),
                new CallToAction(Kind.CONTACT, "Get in Touch", null)));
        clinic.arrange(List.of());
    }

    @Test
    void without_a_location_the_contact_page_stands_in() {
        assertThat(clinic.profile().callsToAction())
                .extracting(CallToAction::target)
                .containsExactly("/more-information", "/contact", "/contact", "/contact");
    }

    @Test
    void the_main_location_is_called_and_the_way_leads_there() {
        clinic.open(new Slug("main-street"), Places.PLAIN);
        clinic.open(new Slug("north-shore"), Places.withPhone("(920) 555-0167"));

        List<CallToAction> calls = clinic.profile().callsToAction();

        assertThat(calls)
                .extracting(CallToAction::kind)
                .containsExactly(Kind.INFORMATION, Kind.CALL, Kind.DIRECTIONS, Kind.CONTACT);
        assertThat(calls.get(1).target()).isEqualTo("tel:+19205550142");
        assertThat(calls.get(2).target()).startsWith("https://www.google.com/maps/dir/?api=1&destination=120+Main");
    }

    @Test
    void without_a_phone_the_call_leads_to_the_contact_page() {
        clinic.open(new Slug("main-street"), Places.withPhone(null));

        assertThat(clinic.profile().callsToAction().get(1).target()).isEqualTo("/contact");
    }

    @Test
    void locations_keep_the_order_of_their_opening() {
        clinic.open(new Slug("main-street"), Places.PLAIN);
        clinic.open(new Slug("north-shore"), Places.PLAIN);

        assertThat(clinic.profile().locations())
                .extracting(LocationProfile::slug)
                .containsExactly(new Slug("main-street"), new Slug("north-shore"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Mars/Olympus", "Chicago"})
    void an_unknown_time_zone_is_refused(String zone) {
        assertThatThrownBy(() -> clinic.describe(practice(zone, 2014)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("zone.unknown");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1799, 10_000})
    void no_clinic_was_founded_in_such_a_year(int year) {
        assertThatThrownBy(() -> clinic.describe(practice("America/Chicago", year)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("founded.range");
    }

    @Test
    void what_was_described_is_read_again() {
        Practice practice = practice("Europe/Vienna", null);

        clinic.describe(practice);

        assertThat(clinic.practice()).isEqualTo(practice);
    }

    @Test
    void the_home_page_has_a_picture_only_where_one_was_chosen() {
        assertThat(clinic.profile().pictureAddress()).isNull();

        clinic.describe(new Practice("Harborview", null, null, null, null, "UTC", null, null, null, 7L));

        assertThat(clinic.profile().pictureAddress()).isEqualTo("/media/7/welcome");
    }

    private static Practice practice(String zone, Integer founded) {
        return new Practice("Harborview", null, "Stay active.", null, null, zone, founded, null, null, null);
    }
}
