package org.praxiscms.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The PostgreSQL database that the environment names. It is tried before Payara starts, with the driver from the
 * application: Payara would start without it, and answer every page with an error.
 */
record PostgresDatabase(String url, Optional<String> user, Optional<String> password) {

    /** The oldest PostgreSQL that the migrations are tested on. */
    private static final int OLDEST = 15;

    private static final String PREFIX = "jdbc:postgresql:";

    /** Enough for a server on another continent; a wrong host name or a silent firewall is noticed before one tires. */
    private static final String SECONDS_TO_CONNECT = "5";

    static PostgresDatabase of(String url, Optional<String> user, Optional<String> password) throws StartFailure {
        if (!url.startsWith(PREFIX)) {
            throw new StartFailure("PRAXIS_DB_URL does not start with " + PREFIX + "//");
        }
        return new PostgresDatabase(url, user, password);
    }

    void requireUsable(Path application, Path directory) throws StartFailure {
        Path jar = copyOfDriver(application, directory);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            Driver driver = (Driver)
                    loader.loadClass("org.postgresql.Driver").getConstructor().newInstance();
            try (Connection connection = driver.connect(url, properties())) {
                if (connection == null) {
                    throw new StartFailure("PRAXIS_DB_URL is not a PostgreSQL address: " + place());
                }
                requireVersion(connection);
            }
        } catch (SQLException e) {
            throw new StartFailure(reason(e), e);
        } catch (IOException | ReflectiveOperationException e) {
            throw new StartFailure("The PostgreSQL driver in the application cannot be loaded: " + e, e);
        }
    }

    private void requireVersion(Connection connection) throws SQLException, StartFailure {
        String product = connection.getMetaData().getDatabaseProductName();
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (!product.equals("PostgreSQL") || version < OLDEST) {
            throw new StartFailure("The database at " + place() + " is " + product + " "
                    + connection.getMetaData().getDatabaseProductVersion() + "; Praxis needs PostgreSQL " + OLDEST
                    + " or newer");
        }
    }

    private static Path copyOfDriver(Path application, Path directory) throws StartFailure {
        try (JarFile war = new JarFile(application.toFile())) {
            ZipEntry entry = war.stream()
                    .filter(candidate -> candidate.getName().matches("WEB-INF/lib/postgresql-[^/]*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new StartFailure("The application holds no PostgreSQL driver"));
            Path jar = directory.resolve("postgresql.jar");
            try (InputStream driver = war.getInputStream(entry)) {
                Files.copy(driver, jar, StandardCopyOption.REPLACE_EXISTING);
            }
            return jar;
        } catch (IOException e) {
            throw new StartFailure("The PostgreSQL driver cannot be copied to " + directory, e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        // What the application's data source takes where nothing is said.
        properties.setProperty("user", user.orElse("praxis"));
        properties.setProperty("password", password.orElse("praxis"));
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        // A server that accepts and then says nothing.
        properties.setProperty("socketTimeout", SECONDS_TO_CONNECT);
        return properties;
    }

    private String reason(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String account = user.map(name -> " for the user " + name).orElse("");
        // PostgreSQL's error codes (its manual, appendix A); the driver takes 08004 for a sign-in without a password.
        if (state.startsWith("28") || state.equals("08004")) {
            return "The database at " + place() + " refuses PRAXIS_DB_USER or PRAXIS_DB_PASSWORD" + account;
        }
        if (state.equals("3D000")) {
            return "PRAXIS_DB_URL: there is no such database at " + place();
        }
        if (state.startsWith("08")) {
            return "PRAXIS_DB_URL: no database answers at " + place() + detail(e);
        }
        return "The database at " + place() + " cannot be used" + account + detail(e);
    }

    private String detail(SQLException e) {
        String text = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        // A driver may repeat what it was given.
        String harmless = password.map(secret -> text.replace(secret, "***")).orElse(text);
        return harmless.contains(url) || harmless.contains("password=") ? "" : " (" + harmless + ")";
    }

    /** Where the database is, without what may be a secret: the parameters, and a user before the host. */
    private String place() {
        String address =
                url.substring(PREFIX.length()).replaceFirst("[?].*", "").replaceFirst("//.*@", "//");
        return address.startsWith("//") ? address.substring(2) : address;
    }
}
