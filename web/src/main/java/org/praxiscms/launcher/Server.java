package org.praxiscms.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Payara Micro in this process. Its commands are run through its programming interface and not from files: there a path
 * with a space is one argument, and a command that fails says so.
 */
final class Server {

    private static final Logger LOGGER = Logger.getLogger(Server.class.getName());

    /** Threads that answer requests: a page that waits for the database or a slow sender occupies one. */
    private static final int HTTP_THREADS =
            Math.max(16, 4 * Runtime.getRuntime().availableProcessors());

    private final PayaraMicro payara;

    private Server(PayaraMicro payara) {
        this.payara = payara;
    }

    static Server start(Path directory, Path application, ListeningAddress site, ListeningAddress management)
            throws StartFailure {
        AtomicReference<String> failure = new AtomicReference<>();
        useBootProperties();
        // Unpacked, its libraries load faster than from archives within an archive.
        PayaraMicro.setUpackedJarDir(directory.toFile());
        PayaraMicro payara = PayaraMicro.getInstance();
        payara.setRootDir(directory.toFile());
        payara.setPrintLogo(false);
        payara.setHttpPort(site.port());
        payara.setMinHttpThreads(HTTP_THREADS);
        payara.setMaxHttpThreads(HTTP_THREADS);
        // One node needs no cluster; Hazelcast costs seconds and listens on all interfaces.
        payara.setNoHazelcast(true);
        payara.setPreBootHandler(runner -> {
            run(runner, ServerSettings.beforeStart(site), failure);
            ServerSettings.managementPort(management).forEach(command -> run(runner, command, failure));
        });
        payara.setPostBootHandler(runner -> {
            ServerSettings.afterStart().forEach(command -> run(runner, command, failure));
            run(runner, ServerSettings.deployment(application), failure);
        });
        try {
            payara.bootStrap();
        } catch (BootstrapException e) {
            throw new StartFailure("Payara Micro does not start: " + e.getMessage(), e);
        }
        Server server = new Server(payara);
        if (failure.get() != null) {
            throw new StartFailure(failure.get());
        }
        return server;
    }

    void stop() throws BootstrapException {
        payara.shutdown();
    }

    /** Payara Micro reads these in its own main method only. */
    private static void useBootProperties() throws StartFailure {
        Properties properties = new Properties();
        try (InputStream file = PayaraMicro.class.getResourceAsStream("/MICRO-INF/payara-boot.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new StartFailure("The program file is damaged", e);
        }
        properties.stringPropertyNames().stream()
                .filter(name -> System.getProperty(name) == null)
                .forEach(name -> System.setProperty(name, properties.getProperty(name)));
    }

    /** After a failure nothing more is run: without its settings the site must not be up. */
    private static void run(AdminCommandRunner runner, List<String> command, AtomicReference<String> failure) {
        if (failure.get() != null) {
            return;
        }
        String name = command.get(0);
        String[] arguments = command.subList(1, command.size()).toArray(String[]::new);
        ClusterCommandResult result = runner.run(name, arguments);
        if (result.getExitStatus() == ExitStatus.FAILURE) {
            Throwable cause = result.getFailureCause();
            LOGGER.log(Level.SEVERE, "Payara refuses: " + name, cause);
            failure.set("Payara refuses to " + name + ": " + innermost(result.getOutput()));
        }
    }

    /** Payara's report names every exception on the way; what is behind the last one's name is the reason. */
    private static String innermost(String report) {
        String line =
                String.valueOf(report).strip().replaceAll("\\s+", " ").replaceFirst("[. ]*Please see server.log.*", "");
        String reason = line.replaceFirst(".*(Exception|Error|FAILURE): ?", "");
        return reason.isEmpty() ? line : reason;
    }
}
