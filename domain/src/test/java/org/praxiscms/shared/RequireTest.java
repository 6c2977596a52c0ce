package org.praxiscms.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {
    @ParameterizedTest
    @ValueSource(strings = {"Anna Berg", "Zoë O’Neil-Łuczak", "محمد", "李小龍", "👩🏽‍⚕️ Anna"})
    void people_are_called_as_they_are_called(String name) {
        assertThat(Require.name("  " + name + " ", 150, "name")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna\nBerg",
                "Anna\u0000",
                "Anna\u0085Berg",
                "Anna\u2028Berg",
                "\u202Egreb annA",
                "Anna\u2066Berg",
                "Anna\u2069",
                "Anna\uD800Berg",
                "Anna\uFFFF"
            })
    void a_name_that_misleads_is_refused(String name) {
        assertThatThrownBy(() -> Require.name(name, 150, "name"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("name.characters");
    }

    @Test
    void a_name_has_to_be_there_and_to_end() {
        assertThatThrownBy(() -> Require.name(" ", 150, "name")).hasMessage("name.missing");
        assertThatThrownBy(() -> Require.name("a".repeat(151), 150, "name")).hasMessage("name.long");
    }
}
