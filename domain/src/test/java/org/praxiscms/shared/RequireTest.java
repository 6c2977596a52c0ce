package org.praxiscms.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {
    @Test
    void text_loses_the_white_space_round_it() {
        assertThat(Require.text("\t Knees and  hips\n", 20, "name")).isEqualTo("Knees and  hips");
        assertThat(Require.optional(" Knees ", 20, "name")).isEqualTo("Knees");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n\t", "\u2003"})
    void blank_text_counts_as_missing(String blank) {
        assertThat(Require.optional(blank, 20, "name")).isNull();
        assertThatThrownBy(() -> Require.text(blank, 20, "name"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("name.missing");
    }

    @Test
    void the_limit_counts_without_the_white_space_round_the_text() {
        assertThat(Require.text(" 12345 ", 5, "name")).isEqualTo("12345");
        assertThatThrownBy(() -> Require.text("123456", 5, "name"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.key()).isEqualTo("name.long"));
        assertThatThrownBy(() -> Require.optional("123456", 5, "name"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("name.long");
    }
}
