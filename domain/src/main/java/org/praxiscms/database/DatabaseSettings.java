package org.praxiscms.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.praxiscms.settings.Setting;

/**
 * Tells which database the program uses: H2 in a file of its own, or PostgreSQL when the environment names one.
 *
 * <p>A configuration source and not a file, because the data source's class follows from the address.
 */
public class DatabaseSettings implements ConfigSource {
    private static final String URL = "praxis.datasource.url";

    /**
     * What the PostgreSQL driver is told unless the address says otherwise, in seconds. Without them a server that has
     * vanished without a word holds each request, and with it a connection, for as long as the network likes. No
     * statement of a request or of a migration comes near the minute.
     */
    private static final Map<String, String> PATIENCE =
            new TreeMap<>(Map.of("connectTimeout", "10", "socketTimeout", "60", "tcpKeepAlive", "true"));

    private final Map<String, String> values;

    /** For the service loader. */
    public DatabaseSettings() {
        this(System.getenv(), System.getProperty(URL, ""));
    }

    /** The launcher and the tests may give the address as a system property; it goes before the environment's. */
    public DatabaseSettings(Map<String, String> environment, String property) {
        var url = (property.isBlank() ? environment.getOrDefault("PRAXIS_DB_URL", "") : property).strip();
        values = url.isEmpty() ? inFolder(environment) : at(url, environment);
    }

    private static Map<String, String> inFolder(Map<String, String> environment) {
        var home = environment.getOrDefault("PRAXIS_HOME", "");
        var folder = Path.of(home.isBlank() ? Setting.PRAXIS_HOME.preset() : home);
        var file = folder.resolve("database").resolve("praxis").toAbsolutePath();
        // H2's default writes a commit up to half a second later: a crash would lose what was acknowledged.
        return at("jdbc:h2:file:" + file + ";WRITE_DELAY=0", Map.of());
    }

    private static Map<String, String> at(String url, Map<String, String> environment) {
        var user = environment.getOrDefault("PRAXIS_DB_USER", "").strip();
        // Not stripped: a space can be part of a password.
        var password = environment.getOrDefault("PRAXIS_DB_PASSWORD", "");
        return values(withTimeouts(url), set(user), set(password));
    }

    private static String withTimeouts(String url) {
        var whole = new StringBuilder(url);
        if (url.startsWith("jdbc:postgresql:")) {
            PATIENCE.forEach((name, value) -> {
                if (!url.contains("?" + name + "=") && !url.contains("&" + name + "=")) {
                    whole.append(whole.indexOf("?") < 0 ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(value);
                }
            });
        }
        return whole.toString();
    }

    /** An empty variable is one that is not set: a container's configuration cannot always leave it out. */
    private static String set(String value) {
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
