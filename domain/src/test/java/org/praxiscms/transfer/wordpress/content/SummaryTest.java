package org.praxiscms.transfer.wordpress.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

    @Test
    void the_excerpt_comes_first_then_the_description_then_the_text() {
        assertThat(Summary.of("<p>Short &amp; sweet</p>", "Described", "<p>Text</p>"))
                .isEqualTo("Short & sweet");
        assertThat(Summary.of(" ", "Described", "<p>Text</p>")).isEqualTo("Described");
        assertThat(Summary.of("", "", "<h2>Head</h2><p>Text &lt;b&gt;</p>")).isEqualTo("Text <b>");
        assertThat(Summary.of("", "", "")).isEmpty();
    }

    @Test
    void a_long_excerpt_is_cut_at_a_word() {
        String summary = Summary.of("word ".repeat(100), "", "");

        assertThat(summary).hasSizeLessThanOrEqualTo(200).endsWith("word…");
    }

    @Test
    void a_text_without_spaces_is_cut_too() {
        assertThat(Summary.of("🙂".repeat(300), "", ""))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("🙂…");
    }

    @Test
    void a_long_text_gives_its_first_sentences() {
        String sentence = "This sentence has a little more than fifty characters. ";

        assertThat(Summary.of("", "", "<p>" + sentence.repeat(9) + "</p>"))
                .isEqualTo(sentence.repeat(3).strip());
    }

    @ParameterizedTest
    @CsvSource({
        "'Title <em>With</em> <b>Mark<sup>up</sup></b>',Title With Markup",
        "Knie &amp; H&uuml;fte,Knie & Hüfte",
        "Knie & Hüfte,Knie & Hüfte",
        "a < b,a < b",
        "'',''",
    })
    void a_title_is_plain_text(String html, String plain) {
        assertThat(PlainText.of(html)).isEqualTo(plain);
    }
}
