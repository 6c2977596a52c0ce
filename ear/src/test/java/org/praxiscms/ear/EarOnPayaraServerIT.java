package org.praxiscms.ear;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archive for a full application server, deployed the way operations do it: by asadmin, with PostgreSQL. */
class EarOnPayaraServerIT {
    private static EmbeddedPostgres database;
    private static PayaraServer server;

    @BeforeAll
    static void deploy() throws Exception {
        database = EmbeddedPostgres.builder()
                // The default is a folder in /tmp, which a second user of the machine could not write to.
                .setOverrideWorkingDirectory(Path.of("target", "postgresql").toFile())
                .start();
        server = new PayaraServer(Map.of(
                "PRAXIS_HOME",
                Path.of("target", "praxis-home").toAbsolutePath().toString(),
                "PRAXIS_DB_URL",
                database.getJdbcUrl("postgres", "postgres"),
                "PRAXIS_DB_USER",
                "postgres",
                "PRAXIS_DB_PASSWORD",
                "postgres"));
        server.asadmin(
                "deploy", "--name", "praxis", Path.of("target", "praxis.ear").toAbsolutePath());
    }

    @AfterAll
    static void undeploy() throws Exception {
        try {
            server.asadmin("undeploy", "praxis");
            assertThat(server.get("/articles").statusCode()).isEqualTo(404);
        } finally {
            server.close();
            database.close();
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
        try (var connection = database.getPostgresDatabase().getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from publication")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(8);
        }
    }
}
