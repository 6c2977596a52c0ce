package org.praxiscms.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.web.site.Outline.Heading;

class OutlineTest {
    @Test
    void a_text_without_headings_stays_as_it_is() {
        Outline outline = outline("<p>Text</p>");

        assertThat(outline.html()).isEqualTo("<p>Text</p>");
        assertThat(outline.headings()).isEmpty();
        assertThat(outline.isWorthShowing()).isFalse();
        assertThat(outline("").html()).isEmpty();
    }

    @Test
    void a_given_id_is_kept_with_its_other_attributes() {
        Outline outline = outline("<h2 lang=\"es\" id=\"safe\" dir=\"ltr\">¿Es seguro?</h2>");

        assertThat(outline.html()).isEqualTo("<h2 id=\"safe\" lang=\"es\" dir=\"ltr\">¿Es seguro?</h2>");
        assertThat(outline.headings()).containsExactly(new Heading("safe", "¿Es seguro?"));
    }

    @Test
    void a_missing_id_is_made_from_the_words() {
        assertThat(ids("<h2>Then why does it hurt?</h2>")).containsExactly("on-then-why-does-it-hurt");
    }

    @Test
    void words_that_make_no_id_get_a_plain_one() {
        assertThat(ids("<h2>???</h2><h2>!!!</h2>")).containsExactly("on-part", "on-part-2");
    }

    @Test
    void namesakes_are_told_apart() {
        assertThat(ids("<h2>Knees</h2><h2>Knees</h2><h2>Knees</h2>"))
                .containsExactly("on-knees", "on-knees-2", "on-knees-3");
    }

    @Test
    void a_made_id_gives_way_to_a_given_one_wherever_that_stands() {
        assertThat(ids("<h2>Knees</h2><h2 id=\"on-knees\">Given</h2>")).containsExactly("on-knees-2", "on-knees");
        assertThat(ids("<h2>Knees</h2><p id=\"on-knees\">Given</p>")).containsExactly("on-knees-2");
    }

    @Test
    void an_id_that_was_given_twice_counts_once() {
        assertThat(ids("<h2 id=\"a\">Knees</h2><h2 id=\"a\">Hips</h2>")).containsExactly("a", "on-hips");
    }

    @Test
    void tags_in_a_heading_stay_in_the_text_and_out_of_the_contents() {
        Outline outline = outline("<h2>Your <em>knees</em><sup><a href=\"#ref-1\">1</a></sup></h2>");

        assertThat(outline.html()).contains("<em>knees</em>");
        assertThat(outline.headings()).containsExactly(new Heading("on-your-knees1", "Your knees1"));
    }

    @Test
    void a_line_break_in_a_heading_keeps_the_words_apart() {
        assertThat(outline("<h2>Knees<br>and hips</h2>").headings())
                .containsExactly(new Heading("on-knees-and-hips", "Knees and hips"));
    }

    @Test
    void entities_stay_harmless() {
        Outline outline = outline("<h2>Knees &amp; hips &lt;b&gt; $1 \\1</h2>");

        assertThat(outline.headings())
                .containsExactly(new Heading("on-knees-hips-b-1-1", "Knees &amp; hips &lt;b&gt; $1 \\1"));
        assertThat(outline.html()).endsWith(">Knees &amp; hips &lt;b&gt; $1 \\1</h2>");
    }

    @Test
    void an_empty_heading_is_not_in_the_contents() {
        assertThat(outline("<h2> </h2><h2>Knees</h2>").headings()).containsExactly(new Heading("on-knees", "Knees"));
    }

    @Test
    void three_headings_are_worth_a_table_of_contents() {
        assertThat(outline("<h2>A</h2><h2>B</h2>").isWorthShowing()).isFalse();
        assertThat(outline("<h2>A</h2><h2>B</h2><h2>C</h2>").isWorthShowing()).isTrue();
    }

    @Test
    void a_table_stands_in_a_box_that_the_keyboard_can_scroll() {
        assertThat(outline("<table><tbody><tr><td>Rest</td></tr></tbody></table>")
                        .html())
                .isEqualTo(
                        "<div class=\"wide\" tabindex=\"0\"><table><tbody><tr><td>Rest</td></tr></tbody></table></div>");
    }

    private static List<String> ids(String html) {
        return outline(html).headings().stream().map(Heading::id).toList();
    }

    private static Outline outline(String html) {
        return Outline.of(SafeHtml.of(html));
    }
}
