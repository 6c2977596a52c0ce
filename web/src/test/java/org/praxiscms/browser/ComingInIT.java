package org.praxiscms.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.praxiscms.browser.StaffSite.ADMINISTRATOR;
import static org.praxiscms.browser.StaffSite.PASSWORD;
import static org.praxiscms.browser.StaffSite.button;
import static org.praxiscms.browser.StaffSite.heading;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** How people come in, each way as a person goes it. */
@ExtendWith(Browsing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComingInIT {
    private static final String NEW_PASSWORD = "seven quiet herons at dawn";

    private final Chromium chromium;
    private StaffSite site;
    private String setupPath;

    ComingInIT(Chromium chromium) {
        this.chromium = chromium;
    }

    /** The first administrator makes mistakes, too. */
    @BeforeAll
    void setUp() throws IOException {
        site = StaffSite.start(chromium);
        setupPath = site.setupPath();
        try (Visitor visitor = site.browser(Screen.PHONE)) {
            Page page = visitor.open(setupPath);
            assertThat(page).hasURL(site.origin() + "/setup");
            fillSetup(page, "Ann Lee", ADMINISTRATOR, "too short", "Bay Clinic", "(212) 555-0187");
            button(page, "Set up the site").click();

            assertThat(page.getByText("This password is too short: 12 characters at least."))
                    .isVisible();
            assertThat(page.getByLabel("Name of the clinic")).hasValue("Bay Clinic");
            assertThat(page.getByLabel("E-mail address")).hasValue(ADMINISTRATOR);
            assertThat(Inspection.barriers(page)).isEmpty();
            assertThat(Inspection.overflows(page)).isEmpty();

            fillSetup(page, "Ann Lee", ADMINISTRATOR, PASSWORD, "Bay Clinic", "(212) 555-0187");
            page.getByLabel("Time zone").selectOption("America/New_York");
            button(page, "Set up the site").click();
            assertThat(page.getByText("Your password is set. You can sign in now."))
                    .isVisible();

            StaffSite.enter(page, ADMINISTRATOR, PASSWORD);
            assertThat(page).hasURL(site.origin() + "/admin");
            assertThat(heading(page)).containsText("Ann Lee");
        }
    }

    private static void fillSetup(Page page, String name, String email, String password, String clinic, String phone) {
        page.getByLabel("Your name").fill(name);
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByLabel("Name of the clinic").fill(clinic);
        page.getByLabel("Phone number").fill(phone);
    }

    @AfterAll
    void tearDown() {
        site.close();
    }

    @Test
    void the_setup_link_works_once_and_what_it_set_shows_on_the_site() {
        try (Visitor visitor = site.browser(Screen.PHONE)) {
            Page page = visitor.open(setupPath);
            assertThat(page.getByText("The site is set up already.")).isVisible();

            visitor.open("/");
            assertThat(page.locator("header .mark")).containsText("Bay Clinic");
            assertThat(page.locator(".actions a[href='tel:+12125550187']")).isVisible();
        }
    }

    @Test
    void an_authenticator_and_recovery_codes_are_asked_for_after_the_password() throws Exception {
        String email = site.somebody("AUTHOR");
        try (Visitor visitor = site.browserOf(email)) {
            Page page = visitor.open("/admin/profile");
            button(page, "Add an authenticator app").click();
            String secret = page.locator("code.spelled").innerText().replaceAll("\\s", "");
            String used = digits(secret, Duration.ZERO);
            page.getByLabel("Six digits from the app").fill(used);
            button(page, "Confirm").click();
            assertThat(page.getByText("The authenticator app is set up.")).isVisible();
            List<String> codes = page.locator("#codes li").allInnerTexts();
            assertThat(codes).hasSize(10).doesNotHaveDuplicates();

            StaffSite.signOut(page);
            StaffSite.enter(page, email, PASSWORD);
            assertThat(heading(page)).hasText("One more step");
            page.getByLabel("Code").fill(used);
            button(page, "Sign in").click();
            assertThat(page.getByText("This code is not right.")).isVisible();
            assertThat(Inspection.barriers(page)).isEmpty();
            page.getByLabel("Code").fill(digits(secret, Duration.ofSeconds(30)));
            button(page, "Sign in").click();
            assertThat(page).hasURL(site.origin() + "/admin");

            StaffSite.signOut(page);
            StaffSite.enter(page, email, PASSWORD);
            page.getByLabel("Code").fill(codes.get(3).toLowerCase().replace("-", " "));
            button(page, "Sign in").click();
            assertThat(page).hasURL(site.origin() + "/admin");

            StaffSite.signOut(page);
            StaffSite.enter(page, email, PASSWORD);
            page.getByLabel("Code").fill(codes.get(3));
            button(page, "Sign in").click();
            assertThat(page.getByText("This code is not right.")).isVisible();
        }
    }

    /** What the person's telephone would show now, or after a while. */
    private static String digits(String secret, Duration later) throws Exception {
        var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(key, Instant.now().plus(later));
    }

    @Test
    void a_passkey_alone_signs_in() {
        String email = site.somebody("EDITOR");
        try (Visitor visitor = site.browserOf(email)) {
            Page page = visitor.page();
            plugIn(page);
            visitor.open("/admin/profile");
            button(page, "Add a passkey").click();
            page.getByLabel("Name of the passkey").fill("Robin\u2019s laptop");
            button(page, "Make the passkey").click();
            assertThat(page.getByText("The passkey is ready.")).isVisible();
            assertThat(page.locator("#codes li")).hasCount(10);

            StaffSite.signOut(page);
            button(page, "Sign in with a passkey").click();
            assertThat(page).hasURL(site.origin() + "/admin");

            visitor.open("/admin/profile");
            assertThat(page.getByText("Robin\u2019s laptop").first()).isVisible();

            StaffSite.signOut(page);
            StaffSite.enter(page, email, PASSWORD);
            assertThat(heading(page)).hasText("One more step");
            button(page, "Sign in with a passkey").click();
            assertThat(page).hasURL(site.origin() + "/admin");
        }
    }

    /** A device with a finger on it. */
    private static void plugIn(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject device = JsonParser.parseString("""
                        {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                        "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}""").getAsJsonObject();
        devices.send("WebAuthn.addVirtualAuthenticator", device);
    }

    @Test
    void a_forgotten_password_is_replaced_by_a_mailed_link_that_works_once() {
        String email = site.somebody("AUTHOR");
        try (Visitor elsewhere = site.browserOf(email);
                Visitor visitor = site.browser(Screen.PHONE)) {
            // Each browser that is new makes a letter of its own.
            Page page = visitor.open("/sign-in");
            page.getByText("Forgot your password?").click();
            page.getByLabel("E-mail address").fill(email);
            button(page, "Send the link").click();
            assertThat(page.getByText("If there is an account with this address"))
                    .isVisible();
            String link = linkInLetterWith("/link/new-password", email);

            page.navigate(link);
            assertThat(page).hasURL(site.origin() + "/new-password");
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill("password123456");
            button(page, "Save the password").click();
            assertThat(page.locator("#password-message")).isVisible();
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(NEW_PASSWORD);
            button(page, "Save the password").click();
            assertThat(page.getByText("Your password is set.")).isVisible();

            StaffSite.enter(page, email, PASSWORD);
            assertThat(page.getByText("The address and the password do not go together."))
                    .isVisible();
            StaffSite.enter(page, email, NEW_PASSWORD);
            assertThat(page).hasURL(site.origin() + "/admin");

            // Whoever was signed in with the former one is out.
            elsewhere.open("/admin/profile");
            assertThat(heading(elsewhere.page())).hasText("Sign in");

            page.navigate(link);
            assertThat(page.getByText("This link was used, or is too old.")).isVisible();
        }
    }

    @Test
    void an_address_moves_when_both_mailboxes_have_confirmed_it() {
        String email = site.somebody("AUTHOR");
        String next = "moved-" + email;
        try (Visitor visitor = site.browserOf(email);
                Visitor mail = site.browser(Screen.PHONE)) {
            Page page = visitor.open("/admin/profile");
            page.locator("details:has(#email) > summary").click();
            page.getByLabel("New e-mail address").fill(next);
            button(page, "Change the address").click();
            assertThat(page.getByText("We have written to both addresses.")).isVisible();

            Page letters = mail.open(linkInLetterWith("/link/confirm-new-address", next));
            assertThat(letters.getByText(next)).isVisible();
            button(letters, "Confirm").click();
            assertThat(letters.getByText("Confirmed. The change counts as soon as"))
                    .isVisible();
            StaffSite.signIn(letters, next, PASSWORD);
            assertThat(letters.getByText("The address and the password do not go together."))
                    .isVisible();

            letters.navigate(linkInLetterWith("/link/confirm-old-address", email));
            button(letters, "Confirm").click();
            assertThat(letters.getByText("Your address is changed.")).isVisible();
            StaffSite.signIn(letters, next, PASSWORD);
            assertThat(letters).hasURL(site.origin() + "/admin");
        }
    }

    @Test
    void whoever_is_deactivated_is_out_at_once() {
        String email = site.somebody("AUTHOR");
        try (Visitor person = site.browserOf(email);
                Visitor administrator = site.browserOf(ADMINISTRATOR)) {
            Page page = administrator.open("/admin/accounts?text=" + email);
            page.locator("#list").getByText("Robin Vale").click();
            button(page, "Deactivate this account").click();
            assertThat(page.getByText("The account is deactivated.")).isVisible();

            person.open("/admin");
            assertThat(heading(person.page())).hasText("Sign in");
            StaffSite.enter(person.page(), email, PASSWORD);
            assertThat(person.page().getByText("The address and the password do not go together."))
                    .isVisible();
        }
    }

    private String linkInLetterWith(String part, String email) {
        List<String> others = new ArrayList<>();
        while (others.size() < 10) {
            String letter = site.mailbox().nextTo(email);
            int start = letter.indexOf(site.origin() + part);
            if (start >= 0) {
                return letter.substring(start).split("\\s", 2)[0];
            }
            others.add(letter);
        }
        throw new AssertionError("No letter with " + part + ": " + others);
    }

    @Test
    void an_address_that_nobody_has_gets_the_same_answer() {
        try (Visitor visitor = site.browser(Screen.DESK)) {
            Page page = visitor.page();
            StaffSite.signIn(page, "nobody@clinic.example", PASSWORD);
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                    .hasText("The address and the password do not go together.");
            assertThat(page.getByLabel("E-mail address")).hasValue("nobody@clinic.example");

            visitor.open("/forgot-password");
            page.getByLabel("E-mail address").fill("nobody@clinic.example");
            button(page, "Send the link").click();
            assertThat(page.getByText("If there is an account with this address"))
                    .isVisible();
        }
    }

    @Test
    void a_session_that_ends_under_a_form_loses_nothing() {
        String email = site.somebody("AUTHOR");
        try (Visitor visitor = site.browserOf(email)) {
            Page page = visitor.open("/admin/profile");
            Locator name = page.locator("#nameForm").getByLabel("Name");
            name.fill("Robin Vale-Ortiz, PT");
            StaffSite.forgetSession(page);
            page.locator("#nameForm button, #nameForm input[type=submit]").click();

            assertThat(page.getByText("Your session has ended.")).isVisible();
            assertThat(Inspection.barriers(page)).isEmpty();
            StaffSite.enter(page, email, "not the right words");
            assertThat(page.getByText("The address and the password do not go together."))
                    .isVisible();
            StaffSite.enter(page, email, PASSWORD);

            assertThat(page).hasURL(site.origin() + "/admin/profile");
            assertThat(page.getByText("Saved.")).isVisible();
            assertThat(page.locator("#nameForm").getByLabel("Name")).hasValue("Robin Vale-Ortiz, PT");
        }
    }

    @Test
    void a_session_that_ends_under_a_table_leads_back_to_it() {
        try (Visitor visitor = site.browserOf(ADMINISTRATOR)) {
            Page page = visitor.page();
            // Signing in and out fills more than a page of the log.
            for (int i = 0; i < 26; i++) {
                StaffSite.signOut(page);
                StaffSite.enter(page, ADMINISTRATOR, PASSWORD);
                assertThat(page).hasURL(site.origin() + "/admin");
            }
            visitor.open("/admin/audit");
            StaffSite.forgetSession(page);
            page.locator(".ui-paginator-next").click();

            assertThat(heading(page)).hasText("Sign in");
            StaffSite.enter(page, ADMINISTRATOR, PASSWORD);
            assertThat(heading(page)).hasText("Audit log");
            String first = page.locator(".ui-paginator-current").innerText();
            page.locator(".ui-paginator-next").click();
            assertThat(page.locator(".ui-paginator-current")).not().hasText(first);
        }
    }

    @Test
    void signing_out_everywhere_ends_the_other_browsers_session_too() {
        String email = site.somebody("AUTHOR");
        try (Visitor here = site.browserOf(email);
                Visitor there = site.browserOf(email)) {
            here.open("/admin/profile");
            assertThat(here.page().locator("section[aria-labelledby=sessions-title] li"))
                    .hasCount(2);
            button(here.page(), "Sign out everywhere").click();
            assertThat(heading(here.page())).hasText("Sign in");

            there.open("/admin");
            assertThat(heading(there.page())).hasText("Sign in");
            here.page().goBack();
            assertThat(heading(here.page())).hasText("Sign in");
        }
    }

    @Test
    void a_browser_that_is_new_makes_a_letter() {
        String email = site.somebody("AUTHOR");
        site.browserOf(email).close();

        assertThat(site.mailbox().nextTo(email)).containsIgnoringCase("sign");
    }

    @Test
    void the_pages_of_the_way_in_have_no_barriers() {
        for (Screen screen : Screen.values()) {
            try (Visitor visitor = site.browser(screen)) {
                for (String path : List.of("/sign-in", "/forgot-password", "/new-password", "/invitation", "/setup")) {
                    Page page = visitor.open(path);
                    assertThat(Inspection.barriers(page))
                            .as(path + " " + screen)
                            .isEmpty();
                    assertThat(Inspection.overflows(page))
                            .as(path + " " + screen)
                            .isEmpty();
                }
                assertThat(visitor.oddities()).isEmpty();
            }
        }
    }
}
