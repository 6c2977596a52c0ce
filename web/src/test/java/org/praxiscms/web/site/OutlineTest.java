package org.praxiscms.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.praxiscms.shared.SafeHtml;

class OutlineTest {
    @Test
    void a_table_stands_in_a_box_that_the_keyboard_can_scroll() {
        String html = Outline.of(SafeHtml.of("<table><tbody><tr><td>Rest</td></tr></tbody></table>"))
                .html();

        assertThat(html)
                .isEqualTo(
                        "<div class=\"wide\" tabindex=\"0\"><table><tbody><tr><td>Rest</td></tr></tbody></table></div>");
    }
}
