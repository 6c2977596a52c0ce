package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.shared.RuleViolation;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "' Anna.Berg@Clinic.Example ', anna.berg@clinic.example",
        "o'neil+site@clinic.example, o'neil+site@clinic.example",
        "anna@BÜCHER.example, anna@xn--bcher-kva.example",
        "anna@straße.example, anna@xn--strae-oqa.example",
        "admin@localhost, admin@localhost"
    })
    void an_address_has_one_form_however_it_is_typed(String typed, String form) {
        assertThat(EmailAddress.of(typed).value()).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@clinic.example",
                "anna@",
                "anna@clinic",
                "anna@clinic.example.",
                "anna@clinic..example",
                "an na@clinic.example",
                "anna.@clinic.example",
                "anna@clinic.example\r\nBcc: b@c.example",
                "an\u202Ena@clinic.example",
                "anna@clin\u202Eic.example",
                "anna\u0000@clinic.example",
                "änna@clinic.example",
                "\"an na\"@clinic.example",
                "Anna <anna@clinic.example>",
                "anna@[127.0.0.1]",
                "anna@clinic_1.example"
            })
    void what_is_no_address_is_refused(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("email.invalid");
    }

    @Test
    void what_is_too_long_is_refused() {
        assertThatThrownBy(() -> EmailAddress.of("a".repeat(65) + "@clinic.example"))
                .hasMessage("email.invalid");
        assertThatThrownBy(() -> EmailAddress.of("a@" + "b".repeat(1_000_000) + ".example"))
                .hasMessage("email.invalid");
        assertThatThrownBy(() -> EmailAddress.of(null)).hasMessage("email.invalid");
    }
}
