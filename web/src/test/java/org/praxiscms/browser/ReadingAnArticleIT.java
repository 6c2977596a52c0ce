package org.praxiscms.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the site is for: somebody reads an article and finds the way to the clinic. */
@ExtendWith(Browsing.class)
class ReadingAnArticleIT {
    private static final String ARTICLE = "/articles/running-with-back-pain";
    private static final String NAME = "Harborview Physical Therapy";

    /** From top to bottom, by selectors. */
    private static final Map<String, String> LANDMARKS = new LinkedHashMap<>();

    static {
        LANDMARKS.put("skip link", "body > a.skip[href=#main]");
        LANDMARKS.put("tagline", "header.top .tagline:contains(We help people over 40)");
        LANDMARKS.put("name of the clinic", "header.top a[href=/]:contains(" + NAME + ")");
        LANDMARKS.put("menu", "header.top nav[aria-label=Main] a[href=/articles]");
        LANDMARKS.put("more information", ".actions a[href=/more-information]:contains(Get More Information)");
        LANDMARKS.put("call", ".actions a[href=tel:+19205550142]:contains(Call Us!)");
        LANDMARKS.put("directions", ".actions a[href~=^https://www.google.com/maps/dir/]:contains(Get Directions)");
        LANDMARKS.put("contact", ".actions a[href=/contact]:contains(Get in Touch)");
        LANDMARKS.put("breadcrumb: home", "main nav[aria-label=Breadcrumb] li:eq(0) a[href=/]");
        LANDMARKS.put("breadcrumb: topic", "nav[aria-label=Breadcrumb] li:eq(1) a[href=/topics/back-and-neck]");
        LANDMARKS.put("breadcrumb: title", "nav[aria-label=Breadcrumb] li:eq(2) [aria-current=page]");
        LANDMARKS.put("title", "article h1");
        LANDMARKS.put("author", ".byline:contains(Maya Reyes, PT, DPT)");
        LANDMARKS.put("date", ".byline time[datetime=2026-11-09]:contains(November 9, 2026)");
        LANDMARKS.put("picture", "article figure.hero img[src^=/media/][alt~=\\w+]");
        LANDMARKS.put("contents", "nav[aria-labelledby=toc] a[href=#safe]");
        LANDMARKS.put("text", "article .prose h2");
        LANDMARKS.put("invitation to talk: call", "main .talk a[href=tel:+19205550142]");
        LANDMARKS.put("invitation to talk: contact", "main .talk a[href=/contact]");
        LANDMARKS.put("related", "main .related a[href^=/articles/]");
        LANDMARKS.put("disclaimer", "main .disclaimer:contains(does not replace advice)");
        LANDMARKS.put("copyright", "footer p:contains(©):contains(" + NAME + ")");
        LANDMARKS.put("notices", "footer nav a[href=/notices/privacy-policy]");
        LANDMARKS.put("credit", "footer p:contains(Website by)");
    }

    private final Website site;
    private final Chromium chromium;

    ReadingAnArticleIT(Website site, Chromium chromium) {
        this.site = site;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({"PHONE, true", "PHONE, false", "DESK, true", "DESK, false"})
    void links_lead_from_home_to_a_list_an_article_and_a_notice(Screen screen, boolean scripts) {
        try (Visitor visitor = visitor(screen.settings().setJavaScriptEnabled(scripts))) {
            Page page = visitor.open("/");
            assertThat(heading(page)).hasText("Stay active. Stay you.");

            link(page.getByRole(AriaRole.MAIN), "All articles").click();
            assertThat(heading(page)).hasText("Articles");

            link(page.getByRole(AriaRole.MAIN), "Does your back hurt when you run? You may not have to stop")
                    .click();
            assertThat(page).hasURL(site.origin() + ARTICLE);
            assertThat(landmarks(page)).containsExactlyElementsOf(LANDMARKS.keySet());

            link(page.getByRole(AriaRole.CONTENTINFO), "Notice of privacy practices")
                    .click();
            assertThat(heading(page)).hasText("Notice of privacy practices");
            assertThat(visitor.oddities()).isEmpty();
        }
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator link(Locator where, String name) {
        return where.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Those that are there, in the order in which they are there. */
    private static List<String> landmarks(Page page) {
        Document document = Jsoup.parse(page.content());
        List<Element> order = document.getAllElements();
        Map<String, Integer> places = new LinkedHashMap<>();
        LANDMARKS.forEach((name, selector) -> {
            Element element = document.selectFirst(selector);
            if (element != null) {
                places.put(name, order.indexOf(element));
            }
        });
        return places.entrySet().stream()
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void an_article_has_one_title_in_heading_breadcrumb_and_tab() {
        try (Visitor visitor = visitor(Screen.PHONE.settings())) {
            Page page = visitor.open(ARTICLE);

            assertThat(heading(page)).hasCount(1);
            String title = heading(page).innerText();
            assertThat(page.locator(".crumbs [aria-current]")).hasText(title);
            assertThat(page.title()).isEqualTo(title + " – " + NAME);
        }
    }

    @Test
    void the_copyright_reaches_to_this_year() {
        // Both ends of New Year's Eve count: the page was made a moment before the test looks at the calendar.
        int before = LocalDate.now(ZoneId.of("America/Chicago")).getYear();
        String text;
        try (Visitor visitor = visitor(Screen.PHONE.settings())) {
            text = visitor.open(ARTICLE).locator(".legal").innerText();
        }
        int after = LocalDate.now(ZoneId.of("America/Chicago")).getYear();

        assertThat(text)
                .containsAnyOf("© 2014–" + before + " " + NAME, "© 2014–" + after + " " + NAME)
                .contains("All rights reserved");
    }

    @Test
    void the_first_stop_of_the_keyboard_leads_to_the_text() {
        try (Visitor visitor = visitor(Screen.DESK.settings())) {
            Page page = visitor.open(ARTICLE);
            Locator skip = page.locator(".skip");
            assertThat(skip).not().isInViewport();

            page.keyboard().press("Tab");
            assertThat(skip).isFocused();
            assertThat(skip).isInViewport();

            page.keyboard().press("Enter");
            assertThat(page).hasURL(site.origin() + ARTICLE + "#main");

            page.keyboard().press("Tab");
            assertThat(page.locator(".crumbs a").first()).isFocused();
        }
    }

    @Test
    void nothing_focused_hides_behind_the_bar_of_a_phone() {
        List<String> stops = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        try (Visitor visitor = visitor(Screen.PHONE.settings())) {
            Page page = visitor.open(ARTICLE);
            page.keyboard().press("Tab");
            for (Object stop = stop(page); stop instanceof String name; stop = stop(page)) {
                stops.add(name);
                if (name.startsWith("hidden")) {
                    hidden.add(name);
                }
                page.keyboard().press("Tab");
            }
        }

        assertThat(stops).hasSizeGreaterThan(40);
        assertThat(hidden).isEmpty();
    }

    /** The name of what has the focus; null at the end of the page. */
    private static Object stop(Page page) {
        return page.evaluate("""
                () => {
                  const one = document.activeElement;
                  if (one === document.body) return null;
                  const box = one.getBoundingClientRect();
                  const bar = document.querySelector('.actions').getBoundingClientRect();
                  const seen = one.closest('.actions') || (box.top >= 0 && box.bottom <= bar.top);
                  return (seen ? '' : `hidden (${box.top}–${box.bottom}): `) + one.textContent;
                }""");
    }

    @Test
    void the_actions_are_large_enough_for_a_thumb_and_stay_in_view() {
        try (Visitor visitor = visitor(Screen.PHONE.settings())) {
            Page page = visitor.open(ARTICLE);
            page.locator(".footer").scrollIntoViewIfNeeded();

            assertThat(page.locator(".actions a").all()).hasSize(4).allSatisfy(action -> {
                assertThat(action).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
                assertThat(action.boundingBox().height).isGreaterThanOrEqualTo(44);
            });
        }
    }

    @Test
    void the_end_of_the_page_is_not_under_the_bar() {
        try (Visitor visitor = visitor(Screen.PHONE.settings())) {
            Page page = visitor.open(ARTICLE);
            page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");

            double end = bottom(page.locator(".legal"));
            assertThat(end).isLessThanOrEqualTo(page.locator(".actions").boundingBox().y);
        }
    }

    private static double bottom(Locator box) {
        return box.boundingBox().y + box.boundingBox().height;
    }

    @Test
    void a_print_has_the_article_and_the_disclaimer_but_nothing_to_press() {
        try (Visitor visitor = visitor(Screen.DESK.settings())) {
            Page page = visitor.open(ARTICLE);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            for (String kept : List.of(".mark", "h1", ".byline", ".hero img", ".prose", ".disclaimer", ".legal")) {
                assertThat(page.locator(kept)).isVisible();
            }
            for (String left : List.of(".actions", ".nav", ".toc", ".talk", ".related")) {
                assertThat(page.locator(left)).isHidden();
            }
        }
    }

    /** A system that replaces all colours takes backgrounds away: what showed by its background needs an edge. */
    @Test
    void forced_colours_leave_edges_and_icons() {
        try (Visitor visitor = visitor(Screen.DESK.settings().setForcedColors(ForcedColors.ACTIVE))) {
            Page page = visitor.open(ARTICLE);

            for (Locator edged :
                    page.locator(".button, .card, .actions a, .talk").all()) {
                assertThat(edged).hasCSS("border-top-style", "solid");
                assertThat(edged).not().hasCSS("border-top-width", "0px");
            }
            for (Locator icon : page.locator(".actions .icon").all()) {
                assertThat(icon).hasCSS("stroke", css(page.locator(".actions a").first(), "color"));
            }
        }
    }

    private static String css(Locator element, String property) {
        return (String) element.evaluate("(each, property) => getComputedStyle(each)[property]", property);
    }

    private Visitor visitor(NewContextOptions settings) {
        return chromium.visitor(site.origin(), settings);
    }
}
