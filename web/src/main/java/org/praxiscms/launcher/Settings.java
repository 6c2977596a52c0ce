package org.praxiscms.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment asks for, read once and checked, so that a typing error is reported in the words of the
 * variable and not by a server that is half up.
 */
record Settings(
        InetAddress address,
        int port,
        int managementPort,
        Path home,
        Optional<PostgresDatabase> postgres,
        Optional<Path> logFile,
        LogDetail logDetail) {

    private static final int HIGHEST_PORT = 65_535;

    static Settings from(Map<String, String> environment) throws StartFailure {
        int port = port(environment, "PRAXIS_PORT", 8080);
        if (port == HIGHEST_PORT && value(environment, "PRAXIS_MANAGEMENT_PORT").isEmpty()) {
            throw new StartFailure(
                    "PRAXIS_PORT 65535 leaves no next port for PRAXIS_MANAGEMENT_PORT: set that one too");
        }
        int managementPort = port(environment, "PRAXIS_MANAGEMENT_PORT", port + 1);
        if (managementPort == port) {
            throw new StartFailure("PRAXIS_PORT and PRAXIS_MANAGEMENT_PORT are both " + port
                    + ": health and metrics need a port of their own");
        }
        return new Settings(
                address(value(environment, "PRAXIS_ADDRESS").orElse("127.0.0.1")),
                port,
                managementPort,
                path("PRAXIS_HOME", value(environment, "PRAXIS_HOME").orElse("praxis-data")),
                postgres(environment),
                logFile(environment),
                LogDetail.of(value(environment, "PRAXIS_LOG_LEVEL")));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static int port(Map<String, String> environment, String name, int otherwise) throws StartFailure {
        Optional<String> text = value(environment, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(text.get());
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new StartFailure(name + " is not a number: " + text.get(), e);
        }
        throw new StartFailure(name + " is not between 1 and 65535: " + text.get());
    }

    private static InetAddress address(String text) throws StartFailure {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new StartFailure("PRAXIS_ADDRESS is not a known address: " + text, e);
        }
    }

    private static Path path(String name, String text) throws StartFailure {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartFailure(name + " is not a path: " + text, e);
        }
    }

    private static Optional<PostgresDatabase> postgres(Map<String, String> environment) throws StartFailure {
        Optional<String> url = value(environment, "PRAXIS_DB_URL");
        Optional<String> user = value(environment, "PRAXIS_DB_USER");
        // Not stripped: a space can be part of a password.
        Optional<String> password =
                Optional.ofNullable(environment.get("PRAXIS_DB_PASSWORD")).filter(text -> !text.isEmpty());
        if (url.isPresent()) {
            return Optional.of(PostgresDatabase.of(url.get(), user, password));
        }
        if (user.isPresent() || password.isPresent()) {
            // They would become the user and password of the built-in database, which then opens for no one else.
            throw new StartFailure("PRAXIS_DB_USER or PRAXIS_DB_PASSWORD is set, but PRAXIS_DB_URL is not");
        }
        return Optional.empty();
    }

    private static Optional<Path> logFile(Map<String, String> environment) throws StartFailure {
        Optional<String> text = value(environment, "PRAXIS_LOG").filter(name -> !name.equals("stdout"));
        return text.isPresent() ? Optional.of(path("PRAXIS_LOG", text.get())) : Optional.empty();
    }
}
