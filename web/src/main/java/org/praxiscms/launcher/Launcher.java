package org.praxiscms.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.TimeZone;

/**
 * Starts Praxis with {@code java -jar praxis.jar}: reads the environment, tries everything that could fail while a
 * sentence can still say so, starts Payara Micro in this process, and reports only when a page is there.
 *
 * <p>It lies beside Payara Micro in the bundle and is no part of the application, which knows it by system properties
 * only: {@code praxis.datasource.url} says where the built-in database lies,
 * {@code praxis.stopping} is true once no new request is wanted, and {@code praxis.start.failure} is set by the
 * application when it cannot start.
 */
public final class Launcher {

    // The real streams: System.out and System.err lead into the log later.
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final String SETUP = "praxis.setup.path";

    private static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    /** A field, because a lock ends when the garbage collector finds its channel: it has to last as long as the process. */
    private static DataDirectory held;

    private Launcher() {}

    public static void main(String[] arguments) {
        GracefulStop stop = new GracefulStop(OUT);
        StopSignal.onArrival(stop::begin);
        try {
            start(Settings.from(System.getenv()), stop);
        } catch (StartFailure e) {
            // Ctrl-C during the start makes it fail, too: that is no failure to report.
            if (!stop.hasBegun()) {
                // The application knows better than the server why it did not come up.
                ERR.println("Praxis cannot start. " + System.getProperty("praxis.start.failure", e.getMessage()));
                stop.withFailure();
            }
        }
    }

    private static void start(Settings settings, GracefulStop stop) throws StartFailure {
        ListeningAddress site = new ListeningAddress("PRAXIS_PORT", settings.address(), settings.port());
        ListeningAddress management =
                new ListeningAddress("PRAXIS_MANAGEMENT_PORT", loopback(), settings.managementPort());
        site.requireFree();
        management.requireFree();
        held = DataDirectory.open(settings.home());
        if (settings.postgres().isEmpty()) {
            // Whoever has it open may be at work in the server's directory, too.
            held.requireDatabaseUnlocked();
        }
        Path directory = held.emptyServerDirectory();
        // Before the driver is used, which logs too.
        LogSettings.apply(settings.logFile(), settings.logDetail(), directory);
        Path application = applicationIn(directory);
        if (settings.postgres().isPresent()) {
            settings.postgres().get().requireUsable(application, directory);
        } else {
            System.setProperty("praxis.datasource.url", held.databaseUrl());
        }
        // H2 takes an instant for local time on its way in: an hour that a clock repeats in autumn would be ambiguous.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));

        // An empty value asks the application for it.
        System.setProperty(SETUP, "");
        stop.of(Server.start(directory, application, site, management));
        requireFirstPage(site);
        awaitItsLogLine();
        // At once, so that no line of the log comes between.
        OUT.println(String.join(
                System.lineSeparator(),
                "Praxis is ready:  " + site.urlForPeople() + "/",
                "Administration:   " + site.urlForPeople() + "/admin",
                "Data directory:   " + settings.home(),
                "Ctrl-C stops it."));
        printSetupLink(site);
    }

    /** Printed and not logged: whoever opens it first is the administrator. */
    private static void printSetupLink(ListeningAddress site) {
        String path = System.clearProperty(SETUP);
        if (path != null && !path.isEmpty()) {
            String origin = Optional.ofNullable(System.getenv("PRAXIS_URL"))
                    .filter(url -> !url.isBlank())
                    .orElse(site.urlForPeople())
                    .replaceFirst("/+$", "");
            OUT.println(
                    "Nobody has an account yet. This link makes you the administrator; it works once, for 24 hours:");
            OUT.println(origin + path);
        }
    }

    /** The first page has arrived before its line is in the log; what follows shall stand last. */
    private static void awaitItsLogLine() {
        try {
            RunningRequests.awaitNone(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Always IPv4: {@code getLoopbackAddress} can be {@code ::1}, and the documentation names one address. */
    private static InetAddress loopback() throws StartFailure {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new StartFailure("This machine has no loopback address", e);
        }
    }

    private static Path applicationIn(Path directory) throws StartFailure {
        Path copy = directory.resolve("praxis.war");
        try (InputStream archive = Launcher.class.getResourceAsStream("/application/ROOT.war")) {
            if (archive == null) {
                throw new StartFailure("The program file is damaged: it holds no application");
            }
            Files.copy(archive, copy);
            return copy;
        } catch (IOException e) {
            throw new StartFailure("PRAXIS_HOME: cannot write " + copy, e);
        }
    }

    private static void requireFirstPage(ListeningAddress site) throws StartFailure {
        try {
            int status = FirstPage.status(site);
            if (status != 200 || System.getProperty("praxis.start.failure") != null) {
                throw new StartFailure("The site answers " + status + " at " + site.url() + "/"
                        + LogOutput.firstSevere().map(text -> ": " + text).orElse(""));
            }
        } catch (IOException e) {
            throw new StartFailure("The site does not answer at " + site.url() + "/: " + e.getMessage(), e);
        }
    }
}
