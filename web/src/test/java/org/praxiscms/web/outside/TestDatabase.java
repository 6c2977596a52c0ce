package org.praxiscms.web.outside;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The database of one test run: empty at its start, gone at its end; named to the program as operations name theirs. */
record TestDatabase(Map<String, String> environment, Closeable server) implements Closeable {

    static TestDatabase named(String name) throws IOException {
        return switch (name) {
            // No word about a database is the program's own default: H2 in a file under PRAXIS_HOME.
            case "h2" -> new TestDatabase(Map.of(), () -> {});
            case "postgresql" -> postgresql();
            default -> throw new IllegalArgumentException("No test database is called " + name);
        };
    }

    private static TestDatabase postgresql() throws IOException {
        // It takes a free port, listens on loopback, and drops root's rights by itself.
        var server = EmbeddedPostgres.builder()
                // The default is a folder in /tmp, which a second user of the machine could not write to.
                .setOverrideWorkingDirectory(Path.of("target", "postgresql").toFile())
                .start();
        var environment = Map.of(
                "PRAXIS_DB_URL", server.getJdbcUrl("postgres", "postgres"),
                "PRAXIS_DB_USER", "postgres",
                "PRAXIS_DB_PASSWORD", "postgres");
        return new TestDatabase(environment, server);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
