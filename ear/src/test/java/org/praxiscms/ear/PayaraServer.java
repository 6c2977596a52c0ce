package org.praxiscms.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A Payara Server of the test's own: a fresh domain, free ports, loopback only, ended with the test. */
class PayaraServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path ASADMIN = Path.of("target", "payara6", "bin", "asadmin");
    private static final Path SHIPPED = Path.of("target", "payara6", "glassfish", "domains", "domain1");
    private static final Path LOG = Path.of("target", "payara-server.log");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final int httpPort;
    private final int adminPort;
    private final Process process;

    /** Starts the server with the environment that operations would give it, and waits until it answers. */
    PayaraServer(Map<String, String> environment) throws IOException, InterruptedException {
        // Both at once, so that they differ.
        try (var http = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var admin = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            httpPort = http.getLocalPort();
            adminPort = admin.getLocalPort();
        }
        // Kept until the next run, so that a failure can be looked into.
        var domains = Path.of("target", "domains").toAbsolutePath();
        delete(domains);
        Files.createDirectory(domains);
        copy(SHIPPED, domains.resolve("domain1"));
        withoutMessageBroker(domains.resolve(Path.of("domain1", "config", "domain.xml")));
        var settings = Files.writeString(domains.resolve("preboot.asadmin"), beforeStart());
        var start = new ProcessBuilder(command(
                "start-domain", "--verbose", "--domaindir", domains, "--prebootcommandfile", settings, "domain1"));
        // What the developer's own shell says of Praxis is not meant for the test.
        start.environment().keySet().removeIf(name -> name.startsWith("PRAXIS_"));
        // Links in mail begin with it.
        start.environment().put("PRAXIS_URL", origin());
        start.environment().putAll(environment);
        process = start.redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
        // An interrupted build leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        try {
            awaitAnswer();
        } catch (InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Left on, a deployment starts a broker that listens on all interfaces.
     *
     * <p>In the file, because before the start there is nothing that could be set, and later it wants a restart.
     */
    private static void withoutMessageBroker(Path domain) throws IOException {
        var config = "<config name=\"server-config\">";
        var service = "<jms-service type=\"DISABLED\" default-jms-host=\"default_JMS_host\">"
                + "<jms-host name=\"default_JMS_host\" host=\"localhost\" port=\"${JMS_PROVIDER_PORT}\"/></jms-service>";
        Files.writeString(domain, Files.readString(domain).replace(config, config + service));
    }

    private String beforeStart() {
        var listener = "network-config.network-listeners.network-listener.";
        return String.join(
                "\n",
                List.of(
                        setting(listener + "http-listener-1.address=127.0.0.1"),
                        setting(listener + "http-listener-1.port=" + httpPort),
                        setting(listener + "admin-listener.address=127.0.0.1"),
                        setting(listener + "admin-listener.port=" + adminPort),
                        // No TLS, no remote EJB, no JMX, no cluster: each would be one more port.
                        setting(listener + "http-listener-2.enabled=false"),
                        setting("iiop-service.iiop-listener.orb-listener-1.enabled=false"),
                        setting("iiop-service.iiop-listener.SSL.enabled=false"),
                        setting("iiop-service.iiop-listener.SSL_MUTUALAUTH.enabled=false"),
                        setting("admin-service.jmx-connector.system.enabled=false"),
                        setting("hazelcast-config-specific-configuration.enabled=false"),
                        ""));
    }

    private static String setting(String assignment) {
        return "set configs.config.server-config." + assignment;
    }

    /** Without a slash at its end. A name and no number: passkeys belong to a domain. */
    String origin() {
        return "http://localhost:" + httpPort;
    }

    /** The first thing in the server's log that looks so. */
    String fromLog(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(LOG))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing like " + pattern + " in " + LOG));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(origin() + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Runs a command of the administration tool to its end; a failure carries what the tool said. */
    void asadmin(Object... arguments) throws IOException, InterruptedException {
        var answer = Path.of("target", "asadmin-" + arguments[0] + ".log");
        var command = new ArrayList<Object>(List.of("--port", adminPort));
        command.addAll(List.of(arguments));
        var tool = new ProcessBuilder(command(command.toArray()))
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();
        if (!tool.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            tool.destroyForcibly();
        }
        if (tool.waitFor() != 0) {
            throw new IllegalStateException(command + " failed: " + Files.readString(answer) + "See " + LOG);
        }
    }

    private static List<String> command(Object... arguments) {
        var command = new ArrayList<>(List.of(ASADMIN.toAbsolutePath().toString()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    private void awaitAnswer() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            // It ends at once when the process does, which is also the pause between two attempts.
            if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IllegalStateException("Payara Server did not start: see " + LOG);
            }
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return get("/").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The tool is the process that was started, the server its child. */
    @Override
    public void close() {
        var all = new ArrayList<>(process.descendants().toList());
        all.forEach(ProcessHandle::destroy);
        all.add(process.toHandle());
        for (var one : all) {
            try {
                one.onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                one.destroyForcibly();
            } catch (ExecutionException | TimeoutException e) {
                one.destroyForcibly();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
