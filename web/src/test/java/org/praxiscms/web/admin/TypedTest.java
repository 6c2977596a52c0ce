package org.praxiscms.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @Test
    void characters_that_no_database_takes_are_no_part_of_a_text() {
        assertThat(Typed.text(" knee\u0000pain\uD800 ")).isEqualTo("knee pain");
        assertThat(Typed.text("Zo\u00EB \uD83D\uDC69")).isEqualTo("Zo\u00EB \uD83D\uDC69");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t", "\u0000"})
    void nothing_typed_is_nothing(String value) {
        assertThat(Typed.text(value)).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-1", "1e3", "x", "\u0661", "9999999999999999999", "1;drop"})
    void what_is_no_number_is_no_row(String value) {
        assertThat(Typed.number(value)).isNull();
        assertThat(Typed.row(value)).isZero();
    }

    @Test
    void a_number_is_a_row() {
        assertThat(Typed.row("52")).isEqualTo(52);
    }
}
