package org.praxiscms.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.clinic.OpeningHours.Group;
import org.praxiscms.shared.RuleViolation;

class OpeningHoursTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MON 07:00-18:00",
                "MON 07:00-12:00 13:00-18:00;TUE 07:00-18:00",
                "SAT 00:00-23:59;SUN 09:30-10:15",
            })
    void what_was_printed_is_read_again(String text) {
        assertThat(OpeningHours.parse(text)).hasToString(text);
    }

    @Test
    void days_and_spans_come_in_order_however_they_were_written() {
        OpeningHours hours = OpeningHours.parse("FRI 07:00-12:00; MON  13:00-18:00 07:00-12:00;WED");

        assertThat(hours).hasToString("MON 07:00-12:00 13:00-18:00;FRI 07:00-12:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MON 07:00-12:00 11:00-18:00", "MON 07:00-12:00 12:00-18:00", "MON 07:00-18:00 08:00-09:00"})
    void spans_that_touch_or_overlap_are_refused(String text) {
        assertThatThrownBy(() -> OpeningHours.parse(text))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("hours.overlap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MON 12:00-07:00", "MON 07:00-07:00", "MON 07:00-00:00"})
    void a_span_that_does_not_end_after_it_began_is_refused(String text) {
        assertThatThrownBy(() -> OpeningHours.parse(text))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("hours.order");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MO 07:00-12:00",
                "MOND 07:00-12:00",
                "mon 07:00-12:00",
                "XYZ 07:00-12:00",
                "MON 7-12",
                "MON 07:00",
                "MON 07:00-",
                "MON -12:00",
                "MON 07:00-25:00",
                "MON 07:00-12:00-18:00",
                "MON 07:00-12:00;MON 13:00-18:00",
                ";MON 07:00-12:00",
                "closed",
            })
    void other_forms_are_refused(String text) {
        assertThatThrownBy(() -> OpeningHours.parse(text))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("hours.form");
    }

    @Test
    void equal_neighbours_are_put_together_and_closed_days_shown() {
        List<Group> groups = OpeningHours.parse(
                        "MON 07:00-18:00;TUE 07:00-18:00;WED 07:00-18:00;THU 08:00-12:00;FRI 07:00-18:00")
                .groups();

        assertThat(groups)
                .extracting(Group::first)
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(groups)
                .extracting(Group::last)
                .containsExactly(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
        assertThat(groups).extracting(Group::isClosed).containsExactly(false, false, false, true);
    }

    @Test
    void unknown_hours_have_no_groups() {
        assertThat(OpeningHours.UNKNOWN.isKnown()).isFalse();
        assertThat(OpeningHours.UNKNOWN.groups()).isEmpty();
        assertThat(OpeningHours.parse("MON")).isEqualTo(OpeningHours.UNKNOWN);
    }
}
