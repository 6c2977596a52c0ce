package org.praxiscms.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.praxiscms.settings.Setting;

/**
 * Tells which database the program uses: H2 in a file of its own, or PostgreSQL when the environment names one.
 *
 * <p>A configuration source and not a file, because the data source's class follows from the address.
 */
public class DatabaseSettings implements ConfigSource {
    private static final String URL = "praxis.datasource.url";

    private final Map<String, String> values;

    /** For the service loader. */
    public DatabaseSettings() {
        this(System.getenv(), System.getProperty(URL, ""));
    }

    /** The launcher and the tests may give the address as a system property; it goes before the environment's. */
    DatabaseSettings(Map<String, String> environment, String property) {
        var url = property.isBlank() ? environment.getOrDefault("PRAXIS_DB_URL", "") : property;
        values = url.isBlank() ? inFolder(environment) : at(url, environment);
    }

    private static Map<String, String> inFolder(Map<String, String> environment) {
        var home = environment.getOrDefault("PRAXIS_HOME", "");
        var folder = Path.of(home.isBlank() ? Setting.PRAXIS_HOME.preset() : home);
        var file = folder.resolve("database").resolve("praxis").toAbsolutePath();
        // H2's default writes a commit up to half a second later: a crash would lose what was acknowledged.
        return at("jdbc:h2:file:" + file + ";WRITE_DELAY=0", Map.of());
    }

    private static Map<String, String> at(String url, Map<String, String> environment) {
        return values(url, set(environment, "PRAXIS_DB_USER"), set(environment, "PRAXIS_DB_PASSWORD"));
    }

    /** An empty variable is one that is not set: a container's configuration cannot always leave it out. */
    private static String set(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "");
        return value.isEmpty() ? "praxis" : value;
    }

    /** No value may be empty: to MicroProfile Config that is a missing one, and Payara's pool refuses such a password. */
    private static Map<String, String> values(String url, String user, String password) {
        return Map.of(
                "praxis.datasource.class",
                url.startsWith("jdbc:h2:") ? "org.h2.jdbcx.JdbcDataSource" : "org.postgresql.ds.PGSimpleDataSource",
                URL,
                url,
                "praxis.datasource.user",
                user,
                "praxis.datasource.password",
                password);
    }

    /** Below the system properties (400) and the environment (300): what they name goes first. */
    @Override
    public int getOrdinal() {
        return 150;
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public String getValue(String name) {
        return values.get(name);
    }

    @Override
    public String getName() {
        return "Praxis database";
    }
}
