package org.praxiscms.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archive for a full application server, deployed the way operations do it: by asadmin, with PostgreSQL. */
class EarOnPayaraServerIT {
    private static final String EMAIL = "ann@clinic.example";
    private static final String PASSWORD = "violet otter paints walls";
    private static final long MOST_MILLISECONDS_OF_MAIL = 60_000;

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static EmbeddedPostgres database;
    private static PayaraServer server;

    @BeforeAll
    static void deploy() throws Exception {
        MAIL.start();
        database = EmbeddedPostgres.builder()
                // The default is a folder in /tmp, which a second user of the machine could not write to.
                .setOverrideWorkingDirectory(Path.of("target", "postgresql").toFile())
                .start();
        var environment = new HashMap<String, String>();
        environment.put(
                "PRAXIS_HOME", Path.of("target", "praxis-home").toAbsolutePath().toString());
        environment.put("PRAXIS_DB_URL", database.getJdbcUrl("postgres", "postgres"));
        environment.put("PRAXIS_DB_USER", "postgres");
        environment.put("PRAXIS_DB_PASSWORD", "postgres");
        environment.put("PRAXIS_SMTP_HOST", "127.0.0.1");
        environment.put("PRAXIS_SMTP_PORT", String.valueOf(MAIL.getSmtp().getPort()));
        environment.put("PRAXIS_SMTP_TLS", "none");
        server = new PayaraServer(environment);
        server.asadmin(
                "deploy", "--name", "praxis", Path.of("target", "praxis.ear").toAbsolutePath());
        setUp();
    }

    /** By the link in the server's log, which operations read. */
    private static void setUp() throws Exception {
        var person = new Person(server.origin());
        var link = person.get(server.fromLog("/link/setup\\?token=[\\w-]+"));
        assertThat(person.target(link)).isEqualTo("/setup");
        person.open("/setup");
        var answer = person.post(
                "/setup",
                Map.of(
                        "name", "Ann Lee",
                        "email", EMAIL,
                        "password", PASSWORD,
                        "clinicName", "Harborview Physical Therapy",
                        "zone", "America/New_York",
                        "phone", "(212) 555-0187"));
        assertThat(person.target(answer)).startsWith("/sign-in");
    }

    @AfterAll
    static void undeploy() throws Exception {
        try {
            server.asadmin("undeploy", "praxis");
            assertThat(server.get("/articles").statusCode()).isEqualTo(404);
        } finally {
            server.close();
            database.close();
            MAIL.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, Stay active",
        "/articles, Does your back hurt",
        "/articles/running-with-back-pain, Belavý",
        "/topics/knee-and-hip, Stairs without the ache",
        "/notices/privacy-policy, Privacy policy",
        "/about, About Harborview",
        "/contact, Beacon Road"
    })
    void a_page_answers_with_its_content(String path, String content) throws Exception {
        var answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(content);
    }

    @Test
    void what_is_not_there_wears_the_dress_of_the_site() throws Exception {
        var answer = server.get("/no-such-page");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Harborview Physical Therapy");
    }

    @Test
    void the_texts_are_kept_in_postgresql() throws Exception {
        assertThat(fromDatabase("select count(*) from publication")).isEqualTo("8");
    }

    @Test
    void the_administration_is_closed_until_somebody_signs_in_and_after_signing_out() throws Exception {
        var person = new Person(server.origin());
        assertThat(person.target(person.get("/admin"))).isEqualTo("/sign-in");
        var refused =
                person.post("/sign-in", Map.of("how", "password", "email", EMAIL, "password", "not the right one"));
        assertThat(refused.body()).contains("do not go together");
        assertThat(person.target(person.get("/admin"))).isEqualTo("/sign-in");

        signIn(person);
        assertThat(person.open("/admin").text()).contains("Ann");

        person.post("/sign-out", Map.of());
        assertThat(person.target(person.get("/admin"))).isEqualTo("/sign-in");
    }

    /** What the server knows of a change comes from its own EclipseLink, which is older than Payara Micro's. */
    @Test
    void a_change_leaves_a_line_in_the_audit_log_with_what_was_before() throws Exception {
        var person = signIn(new Person(server.origin()));
        var profile = person.press(person.open("/admin/profile"), "rename", Map.of("name", "Ann Ash"));
        assertThat(profile.getElementById("name").val()).isEqualTo("Ann Ash");

        assertThat(fromDatabase("select changes from audit_entry where deed = 'OwnAccount.rename'"))
                .contains("Ann Lee", "Ann Ash");
        assertThat(person.get("/admin/audit.csv").body()).contains("Ann Lee", "Ann Ash", "127.0.0.0");

        person.press(person.open("/admin/profile"), "rename", Map.of("name", "Ann Lee"));
    }

    /** The doors' interceptor lies outside the WAR, which is where it has to be found from. */
    @Test
    void a_door_knows_who_comes() throws Exception {
        var person = signIn(new Person(server.origin()));

        assertThat(person.open("/admin/accounts").text()).contains(EMAIL);
        assertThat(person.get("/admin/no-such-place").statusCode()).isEqualTo(404);
    }

    @Test
    void the_components_scripts_and_styles_are_there() throws Exception {
        var person = signIn(new Person(server.origin()));
        var resources = person.open("/admin/audit").select("script[src], link[rel=stylesheet]").stream()
                .map(EarOnPayaraServerIT::address)
                .toList();

        assertThat(resources).anyMatch(path -> path.contains("ln=primefaces"));
        for (String path : resources) {
            assertThat(person.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    private static String address(Element element) {
        return element.hasAttr("src") ? element.attr("src") : element.attr("href");
    }

    /** The library for passkeys reads JSON with what the server brings. */
    @Test
    void a_passkey_is_asked_for_and_a_broken_answer_is_refused() throws Exception {
        var person = new Person(server.origin());
        var question = person.post("/sign-in/passkey", Map.of());
        assertThat(question.statusCode()).isEqualTo(200);
        assertThat(question.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(question.body()).startsWith("{\"ticket\":\"").contains("\"challenge\":");

        var ticket = question.body().replaceFirst("\\{\"ticket\":\"([^\"]+)\".*", "$1");
        var refused = person.post("/sign-in", Map.of("how", "passkey", "ticket", ticket, "passkey", "{\"id\": 1}"));
        assertThat(refused.statusCode()).isLessThan(500);
        assertThat(refused.body()).contains("class=\"desk-fault\"", "That did not work.");

        signIn(person);
        var profile = person.press(person.open("/admin/profile"), "beginPasskey", Map.of());
        assertThat(profile.select("form[data-passkey*=pubKeyCredParams]")).hasSize(1);
    }

    @Test
    void an_authenticator_is_offered_as_a_picture() throws Exception {
        var person = signIn(new Person(server.origin()));

        var profile = person.press(person.open("/admin/profile"), "beginApp", Map.of());

        assertThat(profile.select("svg.qr path[d]")).hasSize(1);
    }

    @Test
    void a_letter_leaves_for_the_mail_server() throws Exception {
        new Person(server.origin()).post("/forgot-password", Map.of("email", EMAIL));

        assertThat(letterWith("/link/new-password?token=")).contains(server.origin());
    }

    private static String letterWith(String text) throws Exception {
        while (true) {
            var letters = MAIL.getReceivedMessages();
            for (MimeMessage letter : letters) {
                var body = letter.getContent().toString();
                if (body.contains(text)) {
                    assertThat(letter.getRecipients(Message.RecipientType.TO)[0])
                            .hasToString(EMAIL);
                    return body;
                }
            }
            assertThat(MAIL.waitForIncomingEmail(MOST_MILLISECONDS_OF_MAIL, letters.length + 1))
                    .as("a letter with " + text)
                    .isTrue();
        }
    }

    private static Person signIn(Person person) throws Exception {
        var answer = person.post("/sign-in", Map.of("how", "password", "email", EMAIL, "password", PASSWORD));
        assertThat(person.target(answer)).isEqualTo("/admin");
        return person;
    }

    private static String fromDatabase(String query) throws Exception {
        try (var connection = database.getPostgresDatabase().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
