package org.praxiscms.launcher;

import fish.payara.micro.BootstrapException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends the process so that nobody's page breaks off: no new requests, the running ones finish, the application is
 * undeployed and the database closed. Every step has an end in time, and a second Ctrl-C ends all of them at once.
 */
final class GracefulStop {

    /** The longest page takes a few seconds; a large upload over a slow line may be cut off. */
    private static final Duration FOR_REQUESTS = Duration.ofSeconds(20);

    /** Payara undeploys in about a second. It has hung before, and a service manager waits for 90 seconds at most. */
    private static final Duration FOR_EVERYTHING = Duration.ofSeconds(40);

    /** What a shell reports for a program that Ctrl-C ended. */
    private static final int INTERRUPTED = 130;

    private static final Logger LOGGER = Logger.getLogger(GracefulStop.class.getName());

    private final PrintStream console;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicReference<Server> server = new AtomicReference<>();

    GracefulStop(PrintStream console) {
        this.console = console;
    }

    void of(Server started) {
        server.set(started);
    }

    boolean hasBegun() {
        return begun.get();
    }

    /** On Ctrl-C or SIGTERM: does not return. */
    void begin() {
        if (!begun.compareAndSet(false, true)) {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
        endInTime(0);
        console.println("Praxis stops.");
        Server running = server.get();
        if (running != null) {
            // The site refuses new requests by it, and its readiness turns to "down".
            System.setProperty("praxis.stopping", "true");
            stop(running);
        }
        exit(0);
    }

    /** After a failed start. */
    void withFailure() {
        endInTime(1);
        exit(1);
    }

    private static void stop(Server running) {
        try {
            long left = RunningRequests.awaitNone(FOR_REQUESTS);
            if (left > 0) {
                LOGGER.log(Level.WARNING, "{0} requests are cut off after {1} s", new Object[] {
                    left, FOR_REQUESTS.toSeconds()
                });
            }
            running.stop();
        } catch (BootstrapException e) {
            LOGGER.log(Level.WARNING, "Payara does not stop cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void exit(int status) {
        // Payara's shutdown hook reports to the console, whatever the log settings say.
        PrintStream silence = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(silence);
        System.setErr(silence);
        System.exit(status);
    }

    private static void endInTime(int status) {
        Thread end = new Thread(
                () -> {
                    try {
                        Thread.sleep(FOR_EVERYTHING.toMillis());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(status);
                },
                "end in time");
        end.setDaemon(true);
        end.start();
    }
}
