package org.praxiscms.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.SafeHtml;

class TextTest {
    private static final SafeHtml BODY = SafeHtml.of("<p>Move a little, often.</p>");

    @Test
    void a_text_counts_its_words_and_loses_white_space_round_its_title() {
        Text text = new Text("  Move  ", " ", BODY, null, null);

        assertThat(text.title()).isEqualTo("Move");
        assertThat(text.summary()).isEmpty();
        assertThat(text.picture()).isEmpty();
        assertThat(text.words()).isEqualTo(4);
        assertThat(text.body()).isEqualTo(BODY);
    }

    @Test
    void a_text_needs_a_title() {
        assertRefused("title.missing", () -> new Text(null, null, BODY, null, null));
        assertRefused("title.missing", () -> new Text(" \n", null, BODY, null, null));
    }

    @Test
    void each_part_has_its_limit_and_may_be_as_long_as_it() {
        String title = "t".repeat(Text.LONGEST_TITLE);
        String summary = "s".repeat(Text.LONGEST_SUMMARY);
        String description = "d".repeat(Text.LONGEST_SEARCH_DESCRIPTION);
        SafeHtml body = SafeHtml.of("b".repeat(Text.LONGEST_BODY));

        assertThat(new Text(title, summary, body, description, null).summary()).contains(summary);
        assertRefused("title.long", () -> new Text(title + "t", summary, body, description, null));
        assertRefused("summary.long", () -> new Text(title, summary + "s", body, description, null));
        assertRefused("searchDescription.long", () -> new Text(title, summary, body, description + "d", null));
        assertRefused("body.long", () -> new Text(title, summary, SafeHtml.of(body + "b"), description, null));
    }

    private static void assertRefused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
