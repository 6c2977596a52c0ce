package org.praxiscms.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Back pain and running,back-pain-and-running",
        "'  Knees --- & stairs!  ',knees-stairs",
        "Rückenschmerzen: Größe & Maß,ruckenschmerzen-grosse-mass",
        "ÜBERGANG,ubergang",
        "Épaule douloureuse à l’œuvre,epaule-douloureuse-a-loeuvre",
        "Ça va où ?,ca-va-ou",
        "Πόνος στην πλάτη,ponos-sten-plate",
        "Боль в спине,bol-v-spine",
        "背痛,bei-tong",
        "膝 und 背痛,xi-und-bei-tong",
        "What's a 'good' knee?,whats-a-good-knee",
        "What’s a ‘good’ knee?,whats-a-good-knee",
        "10 x 3 = 30,10-x-3-30",
    })
    void a_title_in_any_script_becomes_a_slug(String title, String slug) {
        assertThat(Slug.from(title)).map(Slug::value).contains(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ألم الظهر", "כאב גב", "허리 통증", "背中の痛み", "आराम", "ปวดหลัง"})
    void other_scripts_give_some_slug(String title) {
        assertThat(Slug.from(title)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "—", "???", "🏃‍♀️🦵", "'’"})
    void without_a_letter_or_digit_there_is_no_slug(String title) {
        assertThat(Slug.from(title)).isEmpty();
    }

    @Test
    void a_long_title_is_cut_at_a_hyphen() {
        Slug slug = Slug.from("shoulder ".repeat(20)).orElseThrow();

        assertThat(slug.value()).hasSize(98).startsWith("shoulder-shoulder").endsWith("-shoulder");
    }

    @Test
    void a_title_that_just_fits_is_not_cut() {
        String title = "a".repeat(49) + " " + "b".repeat(50);

        assertThat(Slug.from(title)).map(Slug::value).contains(title.replace(' ', '-'));
    }

    @Test
    void a_long_word_is_cut_anywhere() {
        assertThat(Slug.from("a " + "b".repeat(200)).orElseThrow().value()).isEqualTo("a-" + "b".repeat(98));
    }

    @Test
    void a_number_tells_namesakes_apart_within_the_limit() {
        Slug longest = new Slug("a".repeat(Slug.LONGEST));

        assertThat(new Slug("knees").numbered(2)).isEqualTo(new Slug("knees-2"));
        assertThat(longest.numbered(12).value()).isEqualTo("a".repeat(97) + "-12");
        assertThat(new Slug("a".repeat(97) + "-bb").numbered(2).value()).isEqualTo("a".repeat(97) + "-2");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", "-", "-a", "a-", "a--b", "A", "Knees", "a b", "a/b", "../a", "a.b", "a_b", "ä", "a\n", "%61", "а"
            })
    void other_forms_are_refused(String value) {
        assertThatThrownBy(() -> new Slug(value))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("slug.form");
    }

    @Test
    void the_longest_slug_is_accepted_and_no_longer_one() {
        assertThat(new Slug("a".repeat(100)).toString()).hasSize(100);
        assertThatThrownBy(() -> new Slug("a".repeat(101))).isInstanceOf(RuleViolation.class);
    }
}
