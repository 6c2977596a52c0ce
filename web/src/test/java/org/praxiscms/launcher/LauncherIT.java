package org.praxiscms.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promises of the one-file bundle, from outside. {@code praxis.jar} names the file. */
class LauncherIT {

    private static final String SECRET = "s3cret-word";
    private static final String PASSWORD = "violet otter paints walls";

    private static final String EXPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>A Small Clinic</title><link>https://small.example</link><wp:wxr_version>1.2</wp:wxr_version>
            <item><title>Kept over a restart</title><link>https://small.example/kept/</link>
            <content:encoded>Text</content:encoded><wp:post_id>1</wp:post_id>
            <wp:post_date_gmt>2021-05-12 15:30:00</wp:post_date_gmt><wp:post_name>kept</wp:post_name>
            <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
            </channel></rss>
            """;

    @TempDir
    Path directory;

    /** One start for everything that does not need its own. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class A_running_site {

        private PraxisProcess site;
        private Path home;

        @BeforeAll
        void start(@TempDir Path folder) throws IOException {
            // A space, because many a home directory has one.
            home = folder.resolve("clinic data");
            site = PraxisProcess.start(home, Map.of()).awaitReady();
        }

        @AfterAll
        void stop() {
            site.close();
        }

        @Test
        void says_last_where_it_is() {
            List<String> lines = site.out();
            int first = lines.indexOf("Praxis is ready:  http://localhost:" + site.port + "/");

            assertThat(lines.subList(0, first))
                    .as("the launcher's own request is logged before")
                    .anyMatch(line -> line.contains(" GET / 200 "));

            assertThat(lines.subList(first + 1, first + 4))
                    .satisfiesExactly(
                            line -> assertThat(line).endsWith("http://localhost:" + site.port + "/admin"),
                            line -> assertThat(line).endsWith("clinic data"),
                            line -> assertThat(line).isEqualTo("Ctrl-C stops it."));
            assertThat(site.err()).isEmpty();
        }

        @Test
        void logs_one_line_per_record() {
            assertThat(site.out())
                    .filteredOn(line -> !line.matches(
                            "(Praxis is|Administration|Data directory|Ctrl-C|Nobody has an account|http:).*"))
                    .allMatch(line -> line.matches(
                            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z [A-Z]+ \\S+ \\[\\S+] .*"));
        }

        @Test
        void keeps_its_data_directory_to_itself() throws Exception {
            site.collectGarbage();

            assertFails(home, Map.of(), "in use by another Praxis");
        }

        @ParameterizedTest
        @CsvSource({"/health", "/health/live", "/health/ready", "/metrics"})
        void keeps_health_and_metrics_from_the_public(String path) throws Exception {
            assertThat(site.get(path).statusCode()).isEqualTo(404);
            assertThat(site.getFromManagement(path).statusCode()).isEqualTo(200);
        }

        @Test
        void shows_no_page_on_the_management_port() throws Exception {
            assertThat(site.getFromManagement("/").statusCode()).isEqualTo(404);
        }

        @Test
        void has_no_description_for_programs() throws Exception {
            assertThat(site.get("/openapi").statusCode()).isEqualTo(404);
        }

        @ParameterizedTest
        @CsvSource({"/", "/no-such-page"})
        void does_not_name_its_software(String path) throws Exception {
            HttpResponse<String> response = site.get(path);

            assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
        }

        @Test
        void refuses_a_body_above_the_limit_before_it_is_sent() throws Exception {
            try (Socket socket = new Socket("127.0.0.1", site.port)) {
                socket.getOutputStream()
                        .write(("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n"
                                        + "Content-Length: 70000000\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));

                assertThat(firstLine(socket.getInputStream())).contains(" 413 ");
            }
        }

        @Test
        void compresses_text() throws Exception {
            HttpResponse<String> response =
                    PraxisProcess.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port + "/articles"))
                            .header("Accept-Encoding", "gzip"));

            assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        }
    }

    @Test
    void a_second_start_keeps_the_data() throws Exception {
        Path export = Files.writeString(directory.resolve("export.xml"), EXPORT);
        Path home = directory.resolve("home");
        try (PraxisProcess first = PraxisProcess.start(home, Map.of("PRAXIS_IMPORT", export.toString()))
                .awaitReady()) {
            assertThat(first.get("/articles/kept").statusCode()).isEqualTo(200);
            first.terminate();
            assertThat(first.awaitExit()).isZero();
        }
        try (PraxisProcess second = PraxisProcess.start(home, Map.of()).awaitReady()) {
            assertThat(second.get("/articles/kept").body()).contains("Kept over a restart");
            assertThat(second.get("/").body()).contains("A Small Clinic");
        }
    }

    @Test
    void a_broken_import_is_named_with_its_line_and_the_site_is_up() throws Exception {
        Path export = Files.writeString(directory.resolve("export.xml"), EXPORT.replace("</channel>", "</chanel>"));
        try (PraxisProcess praxis = PraxisProcess.start(
                        directory.resolve("home"), Map.of("PRAXIS_IMPORT", export.toString()))
                .awaitReady()) {
            assertThat(praxis.out()).anyMatch(line -> line.contains("Nothing imported") && line.contains("line "));
            assertThat(praxis.get("/articles/kept").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void an_unknown_variable_is_warned_about_by_name() throws Exception {
        try (PraxisProcess praxis = PraxisProcess.start(
                        directory, Map.of("PRAXIS_PROT", "8080", "PRAXIS_STARTER", "none"))
                .awaitReady()) {
            assertThat(praxis.out()).anyMatch(line -> line.contains("WARNING") && line.contains("PRAXIS_PROT"));
            assertThat(praxis.get("/articles").statusCode()).isEqualTo(200);
        }
    }

    /** A lock that the test holds makes a page as slow as it needs to be. */
    @Nested
    class On_postgresql {
        @Test
        void stopping_lets_a_running_request_finish() throws Exception {
            try (EmbeddedPostgres database = postgresql();
                    PraxisProcess site = PraxisProcess.start(directory, environment(database))
                            .awaitReady();
                    Connection connection = database.getPostgresDatabase().getConnection();
                    Socket slow = new Socket("127.0.0.1", site.port)) {
                connection.setAutoCommit(false);
                connection.createStatement().execute("lock table clinic in access exclusive mode");
                slow.getOutputStream()
                        .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                awaitWaiting(connection);

                site.terminate();
                site.awaitLog(line -> line.contains("Praxis stops"));
                connection.rollback();

                assertThat(firstLine(slow.getInputStream())).contains(" 200 ");
                assertThat(site.awaitExit()).isZero();
                assertThat(site.err()).isEmpty();
            }
        }

        @Test
        void a_lost_database_is_a_page_in_the_dress_of_the_site() throws Exception {
            EmbeddedPostgres database = postgresql();
            try (PraxisProcess site =
                    PraxisProcess.start(directory, environment(database)).awaitReady()) {
                assertThat(site.get("/").statusCode()).isEqualTo(200);
                assertThat(site.getFromManagement("/health/ready").statusCode()).isEqualTo(200);

                database.close();

                HttpResponse<String> page = site.get("/articles");
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.headers().firstValue("Retry-After")).isPresent();
                assertThat(page.body()).contains("Harborview Physical Therapy", "Call Us!");
                assertThat(site.getFromManagement("/health/ready").statusCode()).isEqualTo(503);
                assertThat(site.getFromManagement("/health/live").statusCode()).isEqualTo(200);
            }
        }

        private EmbeddedPostgres postgresql() throws IOException {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(Path.of("target", "postgresql").toFile())
                    .start();
        }

        private Map<String, String> environment(EmbeddedPostgres database) {
            return Map.of(
                    "PRAXIS_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                    "PRAXIS_DB_USER", "postgres",
                    "PRAXIS_DB_PASSWORD", "postgres");
        }

        private void awaitWaiting(Connection connection) throws SQLException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            int waiting = 0;
            while (waiting == 0 && System.nanoTime() < end) {
                try (ResultSet row = connection
                        .createStatement()
                        .executeQuery("select count(*), pg_sleep(0.05) from pg_locks where not granted")) {
                    row.next();
                    waiting = row.getInt(1);
                }
            }
            assertThat(waiting).isPositive();
        }
    }

    @Test
    void stopping_during_the_start_is_no_failure() throws Exception {
        try (PraxisProcess praxis = PraxisProcess.start(directory, Map.of("PRAXIS_LOG_LEVEL", "INFO"))) {
            praxis.awaitLog(line -> line.contains(" INFO "));

            praxis.terminate();

            assertThat(praxis.awaitExit()).isZero();
            assertThat(praxis.err()).isEmpty();
        }
    }

    @Test
    void logs_to_a_file_if_asked() throws Exception {
        Path log = directory.resolve("log").resolve("praxis.log");
        try (PraxisProcess praxis = PraxisProcess.start(directory, Map.of("PRAXIS_LOG", log.toString()))
                .awaitReady()) {
            assertThat(praxis.out()).hasSize(4);
            assertThat(log).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PRAXIS_PORT            | http                | PRAXIS_PORT is not a number: http
                    PRAXIS_PORT            | 0                   | PRAXIS_PORT is not between 1 and 65535: 0
                    PRAXIS_PORT            | 65536               | PRAXIS_PORT is not between 1 and 65535: 65536
                    PRAXIS_MANAGEMENT_PORT | -1                  | PRAXIS_MANAGEMENT_PORT is not between 1 and 65535: -1
                    PRAXIS_ADDRESS         | no.such.host.invalid | PRAXIS_ADDRESS is not a known address: no.such.host.invalid
                    PRAXIS_ADDRESS         | 192.0.2.1           | PRAXIS_ADDRESS is not an address of this machine: 192.0.2.1
                    PRAXIS_HOME            | /dev/null/praxis    | PRAXIS_HOME: cannot write to the data directory /dev/null/praxis
                    PRAXIS_LOG             | /dev/null/log       | PRAXIS_LOG: cannot write to /dev/null/log
                    PRAXIS_LOG_LEVEL       | loud                | PRAXIS_LOG_LEVEL is none of WARNING, INFO and FINE: loud
                    PRAXIS_DB_USER         | praxis              | PRAXIS_DB_USER or PRAXIS_DB_PASSWORD is set, but PRAXIS_DB_URL is not
                    PRAXIS_DB_URL          | jdbc:mysql://x/y    | PRAXIS_DB_URL does not start with jdbc:postgresql://
                    PRAXIS_DB_URL          | jdbc:postgresql://127.0.0.1:1/y | PRAXIS_DB_URL: no database answers at 127.0.0.1:1/y
                    """)
    void a_wrong_setting_is_one_line(String name, String value, String line) throws Exception {
        assertFails(Map.of(name, value), line);
    }

    /** What the application reads, and not the launcher; the log has more to say of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PRAXIS_URL=ftp://clinic.example | PRAXIS_URL is not http:// or https:// with a host and nothing behind it: ftp://clinic.example
                    PRAXIS_TRUSTED_PROXIES=10.0.0.0/99 | PRAXIS_TRUSTED_PROXIES: 10.0.0.0/99 is no network address and no range of them
                    PRAXIS_SMTP_HOST=127.0.0.1 PRAXIS_URL= | PRAXIS_SMTP_HOST is set, but PRAXIS_URL is not
                    PRAXIS_SMTP_HOST=127.0.0.1 PRAXIS_SMTP_PORT=99999 | PRAXIS_SMTP_PORT is not between 1 and 65535: 99999
                    PRAXIS_SMTP_HOST=127.0.0.1 PRAXIS_SMTP_TLS=ssl | PRAXIS_SMTP_TLS is none of starttls, implicit and none: ssl
                    PRAXIS_KEY=s3cret-word | PRAXIS_KEY is not 32 bytes in Base64
                    PRAXIS_KEY=dG9vIHNob3J0 | PRAXIS_KEY is not 32 bytes in Base64
                    PRAXIS_STARTER=none PRAXIS_ADMIN_EMAIL=ann@clinic.example | PRAXIS_ADMIN_EMAIL and PRAXIS_ADMIN_PASSWORD go together
                    PRAXIS_STARTER=none PRAXIS_ADMIN_EMAIL=ann@clinic.example PRAXIS_ADMIN_PASSWORD=s3cret-word | PRAXIS_ADMIN_PASSWORD: This password is too short: 12 characters at least.
                    """)
    void a_setting_that_the_application_refuses_is_one_line(String settings, String line) throws Exception {
        Map<String, String> environment = Stream.of(settings.split(" "))
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        try (PraxisProcess praxis = PraxisProcess.start(directory, environment)) {
            assertThat(praxis.awaitExit()).isEqualTo(1);
            assertThat(praxis.err()).singleElement().asString().startsWith("Praxis cannot start. " + line);
            assertThat(praxis.out()).noneMatch(text -> text.contains(SECRET));
        }
    }

    @Test
    void a_setup_link_is_printed_and_not_logged_until_there_is_an_account() throws Exception {
        Path log = directory.resolve("praxis.log");
        Map<String, String> environment = Map.of("PRAXIS_LOG", log.toString(), "PRAXIS_STARTER", "none");
        String first;
        try (PraxisProcess praxis = PraxisProcess.start(directory, environment).awaitReady()) {
            first = praxis.awaitSetupPath();
        }
        Map<String, String> unattended = new HashMap<>(environment);
        try (PraxisProcess praxis = PraxisProcess.start(directory, environment).awaitReady()) {
            assertThat(praxis.awaitSetupPath()).isNotEqualTo(first);
        }
        assertThat(log).content().doesNotContain("/link/setup?token");
        unattended.put("PRAXIS_ADMIN_EMAIL", "ann@clinic.example");
        unattended.put("PRAXIS_ADMIN_PASSWORD", PASSWORD);
        try (PraxisProcess praxis = PraxisProcess.start(directory, unattended).awaitReady()) {
            Person person = new Person(praxis.origin());
            assertThat(person.status(first)).isEqualTo(303);
            assertThat(person.status("/setup")).isEqualTo(410);
            person.signIn("ann@clinic.example", PASSWORD);
            // What is encrypted wants a key, from now on.
            Path key = directory.resolve("praxis.key");
            assertThat(key).doesNotExist();
            person.setUpAuthenticator();
            assertThat(Files.getPosixFilePermissions(key)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            praxis.terminate();
            assertThat(praxis.awaitExit()).isZero();
            assertThat(praxis.out()).noneMatch(line -> line.contains("Nobody has an account"));
        }
    }

    @ParameterizedTest
    @CsvSource({"PRAXIS_PORT", "PRAXIS_MANAGEMENT_PORT"})
    void a_taken_port_is_one_line(String name) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(other.getLocalPort());

            assertFails(Map.of(name, port), name + ": 127.0.0.1:" + port + " is already in use");
        }
    }

    @Test
    void one_port_for_both_is_one_line() throws Exception {
        assertFails(
                Map.of("PRAXIS_PORT", "18080", "PRAXIS_MANAGEMENT_PORT", "18080"),
                "PRAXIS_PORT and PRAXIS_MANAGEMENT_PORT are both 18080");
    }

    @Test
    void a_data_directory_in_use_is_one_line() throws Exception {
        try (FileChannel file = FileChannel.open(
                        directory.resolve("praxis.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertFails(Map.of(), "in use by another Praxis");
        }
    }

    @Test
    void an_open_database_file_is_one_line() throws Exception {
        Path database = Files.createDirectories(directory.resolve("database")).resolve("praxis.mv.db");
        try (FileChannel file = FileChannel.open(database, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertFails(Map.of(), "is already open in another program");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    17.2 | 28P01 | refuses PRAXIS_DB_USER or PRAXIS_DB_PASSWORD for the user editor
                    17.2 | 3D000 | there is no such database
                    17.2 | 53300 | cannot be used
                    14.9 | ''    | is PostgreSQL 14.9; Praxis needs PostgreSQL 15 or newer
                    """)
    void an_unusable_database_is_one_line_without_the_password(String version, String refusal, String line)
            throws Exception {
        try (PostgresStub database = new PostgresStub(version, refusal)) {
            assertFails(
                    Map.of(
                            "PRAXIS_DB_URL",
                            database.url() + "?password=" + SECRET,
                            "PRAXIS_DB_USER",
                            "editor",
                            "PRAXIS_DB_PASSWORD",
                            SECRET),
                    line);
        }
    }

    @Test
    void a_database_that_never_answers_is_one_line() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String place = "127.0.0.1:" + silent.getLocalPort() + "/praxis";

            assertFails(Map.of("PRAXIS_DB_URL", "jdbc:postgresql://" + place), "no database answers at " + place);
        }
    }

    private void assertFails(Map<String, String> environment, String sentence) throws Exception {
        assertFails(directory, environment, sentence);
    }

    private static void assertFails(Path home, Map<String, String> environment, String sentence) throws Exception {
        try (PraxisProcess praxis = PraxisProcess.start(home, environment)) {
            assertThat(praxis.awaitExit()).isEqualTo(1);
            assertThat(praxis.err())
                    .singleElement()
                    .asString()
                    .startsWith("Praxis cannot start. ")
                    .contains(sentence)
                    .doesNotContain(SECRET);
            assertThat(praxis.out()).isEmpty();
        }
    }

    private static String firstLine(InputStream stream) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = stream.read(); next != -1 && next != '\n'; next = stream.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
