package org.praxiscms.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That it finds nothing on the site is worth something only if it finds what is there. */
class HtmlCheckerTest {
    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Knees</title></head><body>%s</body></html>";

    @Test
    void passes_a_good_page() {
        assertThat(findings("text/html", PAGE.formatted("<p>Knees</p>"))).isEmpty();
    }

    @Test
    void finds_a_wrong_child_and_an_id_given_twice() {
        String body = "<ul><p id=\"knees\">Knees</p></ul><p id=\"knees\">Hips</p>";

        assertThat(findings("text/html", PAGE.formatted(body)))
                .anyMatch(finding -> finding.contains("not allowed as child of element"))
                .anyMatch(finding -> finding.contains("Duplicate ID"));
    }

    @Test
    void finds_what_is_not_svg() {
        assertThat(findings("image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"><knee/></svg>"))
                .anyMatch(finding -> finding.contains("knee"));
    }

    private static List<String> findings(String type, String document) {
        HtmlChecker checker = new HtmlChecker();
        checker.check("/knees", type, new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        return checker.findings();
    }
}
