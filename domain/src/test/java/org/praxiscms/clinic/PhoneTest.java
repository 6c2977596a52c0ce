package org.praxiscms.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxiscms.shared.RuleViolation;

class PhoneTest {
    @ParameterizedTest
    @CsvSource({
        "(920) 555-0142,US,+19205550142,(920) 555-0142",
        "1-920-555-0142,US,+19205550142,(920) 555-0142",
        "030 901820,DE,+4930901820,030 901820",
        "01 42 68 53 00,FR,+33142685300,01 42 68 53 00",
        "044 668 18 00,CH,+41446681800,044 668 18 00",
        "01 5120,AT,+4315120,01 5120",
        "06 1234 5678,IT,+390612345678,06 1234 5678",
        "020 7946 0018,GB,+442079460018,020 7946 0018",
        "+44 20 7946 0018,US,+442079460018,020 7946 0018",
        "(02) 5550 1234,AU,+61255501234,(02) 5550 1234",
        "03-1234-5678,JP,+81312345678,03-1234-5678",
    })
    void a_number_is_kept_for_the_world_and_shown_as_its_country_writes_it(
            String typed, String country, String e164, String national) {
        Phone phone = Phone.of(typed, country);

        assertThat(phone.e164()).isEqualTo(e164);
        assertThat(phone.national()).isEqualTo(national);
        assertThat(phone.link()).isEqualTo("tel:" + e164);
    }

    @ParameterizedTest
    @CsvSource({
        "555-0142,US",
        "911,US",
        "12,US",
        "(920) 555-01422,US",
        "call us,US",
        "'',US",
        "javascript:alert(1),US",
        "030,DE",
        "+999 123456789,US",
        "020 7946 0018,XX",
    })
    void what_cannot_be_dialled_from_everywhere_is_refused(String typed, String country) {
        assertThatThrownBy(() -> Phone.of(typed, country))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("phone.form");
    }

    @Test
    void the_same_number_is_the_same_however_it_is_typed() {
        assertThat(Phone.of("+1 920 555 0142", "DE")).isEqualTo(Phone.of("920.555.0142", "US"));
    }
}
