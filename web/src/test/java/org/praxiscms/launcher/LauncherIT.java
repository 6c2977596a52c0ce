package org.praxiscms.launcher;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
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

    @TempDir
    Path directory;

    /** One start for everything that does not need its own. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class A_running_site {

        private PraxisProcess site;

        @BeforeAll
        void start(@TempDir Path home) throws IOException {
            // A space, because many a home directory has one.
            site = PraxisProcess.start(home.resolve("clinic data"), Map.of()).awaitReady();
        }

        @AfterAll
        void stop() {
            site.close();
        }

        @Test
        void says_last_where_it_is() {
            List<String> lines = site.out();
            int first = lines.indexOf("Praxis is ready:  http://127.0.0.1:" + site.port + "/");

            assertThat(lines.subList(first + 1, first + 4))
                    .satisfiesExactly(
                            line -> assertThat(line).endsWith("http://127.0.0.1:" + site.port + "/admin"),
                            line -> assertThat(line).endsWith("clinic data"),
                            line -> assertThat(line).isEqualTo("Ctrl-C stops it."));
            assertThat(site.err()).isEmpty();
        }

        @Test
        void logs_one_line_per_record() {
            assertThat(site.out())
                    .filteredOn(line -> !line.matches("(Praxis is|Administration|Data directory|Ctrl-C).*"))
                    .allMatch(line -> line.matches(
                            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z [A-Z]+ \\S+ \\[\\S+] .*"));
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
                    PraxisProcess.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port + "/long"))
                            .header("Accept-Encoding", "gzip"));

            assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        }
    }

    @Test
    void stopping_lets_running_requests_finish_and_keeps_the_data() throws Exception {
        try (PraxisProcess first = PraxisProcess.start(directory, Map.of()).awaitReady();
                Socket slow = new Socket("127.0.0.1", first.port)) {
            assertThat(first.get("/visits").body()).startsWith("visits 1 ");
            slow.getOutputStream()
                    .write("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            first.awaitLog(line -> line.contains("slow begins"));

            first.terminate();

            assertThat(firstLine(slow.getInputStream())).contains(" 200 ");
            assertThat(first.awaitExit()).isZero();
            assertThat(first.err()).isEmpty();
            assertThat(first.out()).contains("Praxis stops.").anyMatch(line -> line.contains("undeployed"));
        }
        try (PraxisProcess second = PraxisProcess.start(directory, Map.of()).awaitReady()) {
            assertThat(second.get("/visits").body()).startsWith("visits 2 ");
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
        try (PraxisProcess praxis = PraxisProcess.start(directory, environment)) {
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
