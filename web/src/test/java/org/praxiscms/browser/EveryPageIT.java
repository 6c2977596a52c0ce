package org.praxiscms.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for each page of the site, whatever it is about. */
@ExtendWith(Browsing.class)
class EveryPageIT {
    private final Website site;
    private final Chromium chromium;

    EveryPageIT(Website site, Chromium chromium) {
        this.site = site;
        this.chromium = chromium;
    }

    @Test
    void links_lead_to_every_kind_of_page() {
        assertThat(site.pages())
                .contains("/", "/articles", "/notices", "/contact", "/about", "/more-information", Website.NOWHERE)
                .anyMatch(path -> path.startsWith("/articles/"))
                .anyMatch(path -> path.startsWith("/topics/"))
                .anyMatch(path -> path.startsWith("/notices/"));
    }

    @Test
    void every_link_inside_the_site_leads_somewhere() {
        List<String> broken = new ArrayList<>();
        for (Answer answer : site.answers().values()) {
            for (Answer.Link link : answer.links()) {
                Answer target = site.answers().get(link.path());
                boolean there = target.status() == 200 || link.path().equals(Website.NOWHERE);
                if (!there || !hasFragment(target, link.fragment())) {
                    broken.add(answer.path() + " links to " + link + ": " + target.status());
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    private static boolean hasFragment(Answer target, String fragment) {
        return fragment.isEmpty() || target.document().getElementById(fragment) != null;
    }

    @Test
    void a_page_that_does_not_exist_says_so() {
        assertThat(site.answers().get(Website.NOWHERE).status()).isEqualTo(404);
    }

    @Test
    void the_checker_finds_no_error_in_the_html_and_the_pictures() {
        HtmlChecker checker = new HtmlChecker();
        site.answers().values().stream()
                .filter(answer -> answer.isPage() || answer.type().equals("image/svg+xml"))
                .forEach(checker::check);

        assertThat(checker.findings()).isEmpty();
    }

    @Test
    void a_visit_stays_with_the_site_and_leaves_no_cookie() {
        try (Visitor visitor = chromium.visitor(site.origin(), Screen.DESK.settings())) {
            site.pages().forEach(visitor::open);

            assertThat(visitor.oddities()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SMALLEST", "PHONE"})
    void no_page_scrolls_sideways(Screen screen) {
        List<String> findings = new ArrayList<>();
        try (Visitor visitor = chromium.visitor(site.origin(), screen.settings())) {
            for (String path : site.pages()) {
                findings.addAll(Inspection.overflows(visitor.open(path)));
            }
        }

        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PHONE, LIGHT", "PHONE, DARK", "DESK, LIGHT", "DESK, DARK"})
    void axe_finds_no_barrier(Screen screen, ColorScheme scheme) {
        List<String> findings = new ArrayList<>();
        try (Visitor visitor = chromium.visitor(site.origin(), screen.settings().setColorScheme(scheme))) {
            for (String path : site.pages()) {
                findings.addAll(Inspection.barriers(visitor.open(path)));
            }
        }

        assertThat(findings).isEmpty();
    }
}
