package org.praxiscms.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxiscms.clinic.OpeningHours.Group;
import org.praxiscms.clinic.OpeningHours.Span;

class SiteTest {
    private final Site site = new Site();

    @ParameterizedTest
    @CsvSource({
        "/articles, /articles, page",
        "/articles/knees, /articles, true",
        "/articles-of-faith, /articles, ''",
        "/about, /articles, ''",
        ", /articles, ''"
    })
    void the_menu_knows_where_the_visitor_is(String asked, String item, String current) {
        site.visit = new Visit() {
            @Override
            public String path() {
                return asked;
            }
        };

        assertThat(site.here(item)).isEqualTo(current);
    }

    @ParameterizedTest
    @CsvSource({"07:00, 18:00, 7 AM – 6 PM", "08:30, 12:00, 8:30 AM – noon", "13:00, 17:15, 1 PM – 5:15 PM"})
    void hours_read_as_people_say_them(LocalTime opens, LocalTime closes, String words) {
        assertThat(site.times(new Span(opens, closes))).isEqualTo(words);
    }

    @Test
    void a_row_of_days_names_its_ends() {
        assertThat(site.days(new Group(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, List.of())))
                .isEqualTo("Mon–Thu");
        assertThat(site.days(new Group(DayOfWeek.FRIDAY, DayOfWeek.FRIDAY, List.of())))
                .isEqualTo("Fri");
    }
}
