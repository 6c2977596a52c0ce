package org.praxiscms.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingLevelsTest {
    @ParameterizedTest
    @CsvSource({
        "<h2>a</h2><h5>b</h5><h2>c</h2>, <h2>a</h2><h3>b</h3><h2>c</h2>",
        "<h4>a</h4><h3>b</h3>, <h2>a</h2><h2>b</h2>",
        "<h2>a</h2><h3>b</h3><h4>c</h4><h3>d</h3>, <h2>a</h2><h3>b</h3><h4>c</h4><h3>d</h3>",
        "<h2>a</h2><h4>b</h4><h4>c</h4><h6>d</h6><h4>e</h4>, <h2>a</h2><h3>b</h3><h3>c</h3><h4>d</h4><h3>e</h3>",
    })
    void no_level_is_left_out(String given, String expected) {
        assertThat(SafeHtml.of(given)).hasToString(expected);
    }
}
