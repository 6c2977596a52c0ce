package org.praxiscms.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.praxiscms.launcher.PraxisProcess;

/** A site of its own that has an administrator, with a mail server, and what its staff do again and again. */
final class StaffSite implements AutoCloseable {
    static final String PASSWORD = "violet otter paints walls";
    static final String ADMINISTRATOR = "ann@clinic.example";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Path home;
    private final Mailbox mailbox;
    private final Map<String, String> environment;
    private final Chromium chromium;
    private final String origin;
    private PraxisProcess process;

    private StaffSite(Path home, Mailbox mailbox, Map<String, String> environment, Chromium chromium, String origin)
            throws IOException {
        this.home = home;
        this.mailbox = mailbox;
        this.environment = environment;
        this.process = PraxisProcess.start(home, environment);
        this.chromium = chromium;
        this.origin = origin;
    }

    /** Without accounts yet. */
    static StaffSite start(Chromium chromium) throws IOException {
        return start(chromium, Map.of());
    }

    /** With the administrator that most tests need. */
    static StaffSite startWithAdministrator(Chromium chromium) throws IOException {
        return start(chromium, Map.of("PRAXIS_ADMIN_EMAIL", ADMINISTRATOR, "PRAXIS_ADMIN_PASSWORD", PASSWORD));
    }

    private static StaffSite start(Chromium chromium, Map<String, String> more) throws IOException {
        Path home = Files.createTempDirectory("praxis");
        Mailbox mailbox = Mailbox.open();
        int port = PraxisProcess.freePort();
        // A name and no number: passkeys belong to a domain.
        String origin = "http://localhost:" + port;
        Map<String, String> environment = new HashMap<>(mailbox.environment());
        environment.put("PRAXIS_PORT", String.valueOf(port));
        environment.put("PRAXIS_URL", origin);
        environment.putAll(more);
        StaffSite site = new StaffSite(home, mailbox, environment, chromium, origin);
        try {
            site.process.awaitReady();
            return site;
        } catch (RuntimeException | Error failure) {
            site.close();
            throw failure;
        }
    }

    /** Another process in the place of the one that was there: same directory, same port. */
    void restart() throws IOException {
        process.close();
        process = PraxisProcess.start(home, environment);
        process.awaitReady();
    }

    String setupPath() {
        return process.awaitSetupPath();
    }

    String origin() {
        return origin;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    /** A browser that nobody has signed in with. */
    Visitor browser(Screen screen) {
        return chromium.visitor(origin, screen.settings());
    }

    /** A browser in which somebody has signed in. */
    Visitor browserOf(String email) {
        Visitor visitor = browser(Screen.DESK);
        signIn(visitor.page(), email, PASSWORD);
        assertThat(visitor.page()).hasURL(origin + "/admin");
        return visitor;
    }

    /** From the sign-in's first page to whatever comes after the password. */
    static void signIn(Page page, String email, String password) {
        page.navigate("/sign-in");
        enter(page, email, password);
    }

    /** Fills the sign-in that is there. */
    static void enter(Page page, String email, String password) {
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button(page, "Sign in").click();
    }

    static void signOut(Page page) {
        page.locator("details.person summary").click();
        button(page, "Sign out").first().click();
        assertThat(heading(page)).hasText("Sign in");
    }

    static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Somebody new, invited by the administrator and with {@link #PASSWORD}; the mail address. */
    String somebody(String... roles) {
        String email = "person" + PEOPLE.incrementAndGet() + "@clinic.example";
        try (Visitor visitor = browserOf(ADMINISTRATOR)) {
            Page page = visitor.open("/admin/accounts");
            Locator form = page.locator("#inviteForm");
            form.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))
                    .fill("Robin Vale");
            form.getByLabel("E-mail address").fill(email);
            for (String role : roles) {
                form.locator("input[value=" + role + "]").check();
            }
            button(page, "Invite").click();
            assertThat(page.getByText("The invitation is on its way.")).isVisible();
        }
        try (Visitor visitor = browser(Screen.PHONE)) {
            Page page = visitor.open(mailbox.nextLinkTo(email));
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(PASSWORD);
            button(page, "Open my account").click();
            assertThat(page.getByText("Your password is set.")).isVisible();
        }
        return email;
    }

    /** As after an hour without a request: the browser has nothing that counts any more. */
    static void forgetSession(Page page) {
        for (Cookie cookie : List.copyOf(page.context().cookies())) {
            if (!cookie.name.equals("praxis-device")) {
                page.context()
                        .clearCookies(
                                new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName(cookie.name));
            }
        }
    }

    @Override
    public void close() {
        process.close();
        mailbox.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            throw new java.io.UncheckedIOException(left);
        }
    }
}
