package org.praxiscms.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.praxiscms.browser.StaffSite.ADMINISTRATOR;
import static org.praxiscms.browser.StaffSite.PASSWORD;
import static org.praxiscms.browser.StaffSite.button;
import static org.praxiscms.browser.StaffSite.heading;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for each page of the administration, whatever it is about. */
@ExtendWith(Browsing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffPagesIT {
    private static final List<String> PAGES = List.of(
            "/admin",
            "/admin/profile",
            "/admin/accounts",
            "/admin/audit",
            "/admin/mail",
            "/admin/settings",
            "/admin/no-such-page");

    private final Chromium chromium;
    private StaffSite site;

    StaffPagesIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeAll
    void setUp() throws IOException {
        site = StaffSite.start(chromium);
        try (Visitor visitor = site.browser(Screen.PHONE)) {
            Page page = visitor.open(site.setupPath());
            page.getByLabel("Your name").fill("Zoë Ångström 🙂 ليلى");
            page.getByLabel("E-mail address").fill(ADMINISTRATOR);
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(PASSWORD);
            page.getByLabel("Name of the clinic").fill("Bay Clinic");
            page.getByLabel("Phone number").fill("(212) 555-0187");
            button(page, "Set up the site").click();
            assertThat(page.getByText("Your password is set.")).isVisible();
        }
    }

    @AfterAll
    void tearDown() {
        site.close();
    }

    @Test
    void no_page_has_barriers_or_scrolls_sideways_in_light_or_dark() {
        List<String> faults = new ArrayList<>();
        try (Visitor visitor = site.browserOf(ADMINISTRATOR)) {
            Page page = visitor.page();
            for (Screen screen : Screen.values()) {
                page.setViewportSize(screen.width, screen.height);
                for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                    for (String path : PAGES) {
                        visitor.open(path);
                        page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)");
                        Inspection.barriers(page).forEach(line -> faults.add(path + " " + screen + colours + line));
                        Inspection.overflows(page).stream()
                                .filter(line -> !isMeant(line))
                                .forEach(line -> faults.add(path + " " + screen + colours + line));
                    }
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    /**
     * A long name is cut in the frame's head, and is whole in the profile; on phones a table's heads are for screen
     * readers, because each cell says again what it is.
     */
    private static boolean isMeant(String line) {
        return line.contains("class=\"person-name\"") || line.contains("cuts off <th ");
    }

    @Test
    void a_name_in_any_script_arrives_as_it_was_typed() {
        try (Visitor visitor = site.browserOf(ADMINISTRATOR)) {
            assertThat(heading(visitor.page())).containsText("Zoë Ångström 🙂 ليلى");
        }
    }

    @Test
    void the_keyboard_alone_changes_a_name_and_signs_out() {
        try (Visitor visitor = site.browserOf(ADMINISTRATOR)) {
            Page page = visitor.open("/admin/profile");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            tabTo(page, "name");
            page.keyboard().press("Control+A");
            page.keyboard().type("Zoë Ångström 🙂 ليلى");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Saved.")).isVisible();

            page.navigate("/admin");
            for (int i = 0; i < 20 && !focused(page, "summary", "person"); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(heading(page)).hasText("Sign in");
        }
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (id.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + id);
    }

    private static boolean focused(Page page, String element, String parentClass) {
        return Boolean.TRUE.equals(page.evaluate(
                "([element, parent]) => document.activeElement.localName === element"
                        + " && document.activeElement.parentElement.classList.contains(parent)",
                List.of(element, parentClass)));
    }
}
