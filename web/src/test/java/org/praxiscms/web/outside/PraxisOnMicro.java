package org.praxiscms.web.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.praxiscms.web.outside.PraxisOnMicro.NoSettings;

/**
 * One Payara Micro, with one deployment, for all test classes of a run.
 *
 * <p>In the place of Payara's own connector, which starts a server for every test class and now and then reads the
 * server's list of servlets before it is fully printed ("ArquillianServletRunnerEE9 not found").
 */
public class PraxisOnMicro implements DeployableContainer<NoSettings> {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String FAILED_DEPLOYMENT = "NCLS-CORE-00026";
    private static final String RUNNER = "ArquillianServletRunnerEE9";

    private final String databaseName = System.getProperty("praxis.test.database", "h2");
    private final Path log = TARGET.resolve("payara-micro-on-" + databaseName + ".log");
    private TestDatabase database;
    private Process server;
    private int port;
    private boolean deployed;

    @Override
    public Class<NoSettings> getConfigurationClass() {
        return NoSettings.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public void start() throws LifecycleException {
        try {
            database = TestDatabase.named(databaseName);
        } catch (IOException e) {
            throw new LifecycleException("The test database did not start", e);
        }
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (server == null) {
            try {
                startWith(archive);
                awaitReadiness();
            } catch (IOException e) {
                throw new DeploymentException("The server did not start: see " + log, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DeploymentException("Interrupted while the server was starting", e);
            }
        }
        if (!deployed) {
            throw new DeploymentException("The deployment failed: see " + log);
        }
        return new ProtocolMetaData().addContext(new HTTPContext("127.0.0.1", port).add(new Servlet(RUNNER, "/")));
    }

    private void startWith(Archive<?> archive) throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        // Kept until the next run, so that a failure can be looked into.
        var folder = TARGET.resolve("micro-on-" + databaseName);
        delete(folder);
        Files.createDirectories(folder);
        // The name makes it the root.
        var war = folder.resolve("ROOT.war");
        archive.as(ZipExporter.class).exportTo(war.toFile());
        var settings = Files.writeString(
                folder.resolve("preboot.asadmin"),
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener"
                        + ".address=127.0.0.1\n");
        var start = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // A short life is better served by the quick compiler.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                TARGET.resolve("payara-micro.jar").toString(),
                // "nocluster" alone would start Hazelcast all the same, on all interfaces.
                "--nohazelcast",
                "--disablephonehome",
                "--rootDir",
                folder.resolve("server").toString(),
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                settings.toString(),
                "--deploy",
                war.toString()));
        // What the developer's own shell says of Praxis is not meant for the tests.
        start.environment().keySet().removeIf(name -> name.startsWith("PRAXIS_"));
        start.environment().put("PRAXIS_HOME", folder.resolve("home").toString());
        start.environment().putAll(database.environment());
        server = start.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        // An interrupted build leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
    }

    private void awaitReadiness() throws IOException, InterruptedException, DeploymentException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains(" ready in ")) {
            // It returns at once when the process ends, and is the pause between two looks when it doesn't.
            if (server.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new DeploymentException("The server did not become ready: see " + log);
            }
        }
        // Micro says that it is ready, and stays up, after a failed deployment, too.
        deployed = !said().contains(FAILED_DEPLOYMENT);
    }

    /** In an encoding that takes half a character, too: the server may be writing one. */
    private String said() throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1);
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

    /** The next test class uses it again. */
    @Override
    public void undeploy(Archive<?> archive) {}

    @Override
    public void stop() throws LifecycleException {
        try {
            if (server != null) {
                server.destroy();
                if (!server.waitFor(30, TimeUnit.SECONDS)) {
                    server.destroyForcibly();
                }
            }
            database.close();
        } catch (IOException e) {
            throw new LifecycleException("The test database did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }

    /** All of them stand above, each beside its reason. */
    public static class NoSettings implements ContainerConfiguration {
        @Override
        public void validate() {}
    }
}
