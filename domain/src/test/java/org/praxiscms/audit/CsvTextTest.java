package org.praxiscms.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void a_formula_is_only_a_text(String text) {
        assertThat(CsvText.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void other_texts_stay_as_they_are() {
        assertThat(CsvText.harmless("1 = 1")).isEqualTo("1 = 1");
        assertThat(CsvText.harmless("")).isEmpty();
        assertThat(CsvText.harmless(null)).isEmpty();
    }
}
