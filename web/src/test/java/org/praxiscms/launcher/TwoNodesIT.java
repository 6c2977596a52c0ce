package org.praxiscms.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that share one PostgreSQL, started at the same moment while it was empty. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {
    private static final String EMAIL = "ann@clinic.example";
    private static final String PASSWORD = "violet otter paints walls";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("k".repeat(32).getBytes(StandardCharsets.US_ASCII));

    private EmbeddedPostgres database;
    private Path folder;
    private PraxisProcess one;
    private PraxisProcess other;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        folder = directory;
        database = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of("target", "postgresql").toFile())
                .start();
        one = node("one", KEY);
        other = node("other", KEY);
        one.awaitReady();
        other.awaitReady();
        setUp();
    }

    /** Each node prints a link; that of the later one counts, on both. */
    private void setUp() throws Exception {
        Person person = new Person(one.origin());
        List<String> open = new ArrayList<>();
        for (String link : List.of(one.awaitSetupPath(), other.awaitSetupPath())) {
            assertThat(person.status(link)).isEqualTo(303);
            if (person.status("/setup") == 200) {
                open.add(link);
            }
        }
        assertThat(open).hasSize(1);
        assertThat(person.status(open.get(0))).isEqualTo(303);
        var answer = person.post(
                "/setup",
                Map.of(
                        "name", "Ann Lee",
                        "email", EMAIL,
                        "password", PASSWORD,
                        "clinicName", "Bay Clinic",
                        "zone", "America/New_York",
                        "phone", "(212) 555-0187"));
        assertThat(person.target(answer)).startsWith("/sign-in");
    }

    private PraxisProcess node(String name, String key) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("PRAXIS_DB_URL", database.getJdbcUrl("postgres", "postgres"));
        environment.put("PRAXIS_DB_USER", "postgres");
        environment.put("PRAXIS_DB_PASSWORD", "postgres");
        environment.put("PRAXIS_KEY", key);
        return PraxisProcess.start(folder.resolve(name), environment);
    }

    @AfterAll
    void stop() throws IOException {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void they_plant_the_database_once() throws Exception {
        assertThat(fromDatabase("select count(*) from publication")).isEqualTo("8");
        assertThat(other.get("/articles").body()).contains("Does your back hurt");
    }

    @Test
    void a_session_counts_and_ends_on_both() throws Exception {
        Person person = new Person(one.origin());
        person.signIn(EMAIL, PASSWORD);
        Person elsewhere = person.at(other.origin());
        assertThat(elsewhere.status("/admin/accounts")).isEqualTo(200);

        person.post("/sign-out", Map.of());

        assertThat(elsewhere.status("/admin/accounts")).isEqualTo(303);
    }

    @Test
    void a_form_from_one_is_posted_to_the_other() throws Exception {
        Person person = new Person(one.origin());
        person.signIn(EMAIL, PASSWORD);
        var form = person.open("/admin/profile");

        var answer = person.at(other.origin()).press(form, "rename", Map.of("name", "Ann Ash"));

        assertThat(answer.getElementById("name").val()).isEqualTo("Ann Ash");
        assertThat(person.open("/admin/profile").getElementById("name").val()).isEqualTo("Ann Ash");
    }

    @Test
    void wrong_tries_are_counted_together() throws Exception {
        for (PraxisProcess node : new PraxisProcess[] {one, other, one, other}) {
            var answer = new Person(node.origin())
                    .post(
                            "/sign-in",
                            Map.of("how", "password", "email", "nobody@clinic.example", "password", "not this one"));
            assertThat(answer.body()).contains("do not go together");
        }

        assertThat(fromDatabase("select count(*) from sign_in_throttle where tries = 4 and bucket like 'account:%'"))
                .isEqualTo("1");
    }

    @Test
    void an_authenticator_set_up_on_one_opens_the_other_and_no_node_with_another_key() throws Exception {
        Person person = new Person(one.origin());
        person.signIn(EMAIL, PASSWORD);
        String secret = person.setUpAuthenticator();

        Person elsewhere = new Person(other.origin());
        var step = elsewhere.trySignIn(EMAIL, PASSWORD);
        var answer = elsewhere.post(
                "/sign-in",
                Map.of(
                        "how",
                        "code",
                        "ticket",
                        step.selectFirst("input[name=ticket]").val(),
                        "code",
                        Person.digits(secret, Duration.ofSeconds(30))));
        assertThat(elsewhere.target(answer)).isEqualTo("/admin");

        try (PraxisProcess stranger = node("stranger", OTHER_KEY).awaitReady()) {
            assertThat(stranger.out()).anyMatch(line -> line.contains("SEVERE") && line.contains("PRAXIS_KEY"));
        }
        elsewhere.press(elsewhere.open("/admin/profile"), "removeApp", Map.of());
    }

    private String fromDatabase(String query) throws Exception {
        try (var connection = database.getPostgresDatabase().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
