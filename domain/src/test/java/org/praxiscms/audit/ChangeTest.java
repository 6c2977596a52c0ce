package org.praxiscms.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.praxiscms.audit.Piece.Kind;

class ChangeTest {
    @Test
    void of_html_the_blocks_that_differ_are_told() {
        Change change = Change.of("body", "<p>One</p>\n<p>Two</p>\n<p>Three</p>", "<p>One</p>\n<p>2</p>\n<p>Three</p>");

        assertThat(change.pieces())
                .containsExactly(
                        new Piece(Kind.SAME, "<p>One</p>\n"),
                        new Piece(Kind.REMOVED, "<p>Two</p>\n"),
                        new Piece(Kind.ADDED, "<p>2</p>\n"),
                        new Piece(Kind.SAME, "<p>Three</p>"));
    }

    @Test
    void of_one_line_the_words_that_differ_are_told() {
        assertThat(Change.of("title", "Running with pain", "Walking with pain").pieces())
                .containsExactly(
                        new Piece(Kind.REMOVED, "Running "),
                        new Piece(Kind.ADDED, "Walking "),
                        new Piece(Kind.SAME, "with pain"));
    }

    @Test
    void what_came_or_went_as_a_whole_is_one_piece() {
        assertThat(Change.of("title", null, "New").pieces()).containsExactly(new Piece(Kind.ADDED, "New"));
        assertThat(Change.of("title", "Old", null).pieces()).containsExactly(new Piece(Kind.REMOVED, "Old"));
    }

    @Test
    void of_a_secret_nothing_is_told() {
        assertThat(Change.untold("passwordHash").isUntold()).isTrue();
        assertThat(Change.untold("passwordHash").pieces()).isEmpty();
    }

    @Test
    void of_two_long_texts_only_the_difference_is_kept() {
        String same = "<p>Words that stay.</p>\n".repeat(2000);

        Change change = Change.of("body", same + "<p>Old</p>", same + "<p>New</p>");

        assertThat(change).isEqualTo(new Change("body", "<p>Old</p>", "<p>New</p>"));
    }

    @Test
    void a_long_value_is_cut_and_says_so() {
        Change change = Change.of("body", null, "x".repeat(30_000));

        assertThat(change.after()).hasSize(Change.LONGEST + Change.CUT.length()).endsWith(Change.CUT);
    }

    @Test
    void very_many_parts_are_told_as_a_whole() {
        String before = "old ".repeat(3000);
        String after = "new ".repeat(3000);

        assertThat(TextDifference.between(before, after))
                .containsExactly(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, after));
    }
}
