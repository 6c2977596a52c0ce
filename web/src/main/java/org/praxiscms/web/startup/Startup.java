package org.praxiscms.web.startup;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.account.SealedSecrets;
import org.praxiscms.account.Setup;
import org.praxiscms.database.PraxisDatabase;
import org.praxiscms.database.SchemaFailure;
import org.praxiscms.database.SchemaMigration;
import org.praxiscms.database.StartTurn;
import org.praxiscms.mail.Outbox;
import org.praxiscms.secret.Vault;
import org.praxiscms.settings.Setting;
import org.praxiscms.settings.SiteUrl;
import org.praxiscms.setup.StarterContent;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.transfer.WordPressImport;
import org.praxiscms.transfer.wordpress.ExportUnreadable;
import org.praxiscms.web.http.Clients;

/**
 * Makes Praxis ready before the first visitor. A listener, because resources are there when it runs, in a WAR and in
 * an EAR alike; at CDI's own start-up event they are not.
 */
@WebListener
public class Startup implements ServletContextListener {
    /** System property that tells the launcher, in one line, why there was no start. */
    public static final String FAILURE = "praxis.start.failure";

    /**
     * System property in which a launcher finds the one-time path of the setup, where there is no account yet; it asks for
     * it with an empty value, because what it prints is in no log file.
     */
    public static final String SETUP = "praxis.setup.path";

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Resource(lookup = PraxisDatabase.NAME)
    DataSource database;

    @Inject
    Config config;

    @Inject
    Clients clients;

    @Inject
    StarterContent starter;

    @Inject
    WordPressImport wordPress;

    @Inject
    Setup setup;

    @Inject
    Outbox outbox;

    @Inject
    Vault vault;

    @Inject
    SealedSecrets secrets;

    @Inject
    Background background;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Setting.unknown(System.getenv().keySet())
                .forEach(name -> LOG.warning(() -> "Unknown environment variable " + name + ": it has no effect"));
        if (repeatsHours(config.getValue("praxis.datasource.url", String.class), TimeZone.getDefault())) {
            LOG.warning("The built-in database takes each instant for local time, and this server's zone "
                    + TimeZone.getDefault().getID()
                    + " repeats an hour each autumn: start the server with -Duser.timezone=UTC");
        }
        Acting start = Acting.as(Caller.SYSTEM);
        try {
            clients.check();
            outbox.isOn();
            vault.check();
            SessionCookie.configure(event.getServletContext(), SiteUrl.read(config));
            StartTurn turn = StartTurn.await(database);
            try {
                new SchemaMigration(database).run();
                plant();
                Setting.PRAXIS_IMPORT.read(config).ifPresent(this::importFrom);
                admitFirst();
            } finally {
                turn.end();
            }
            tellOfOtherKey();
            background.start();
        } catch (RuntimeException failure) {
            System.setProperty(FAILURE, reasonOf(failure));
            throw failure;
        } finally {
            start.end();
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        background.stop();
    }

    /** The first administrator: from the environment, or by a link that works once. */
    private void admitFirst() {
        Optional<String> email = Setting.PRAXIS_ADMIN_EMAIL.read(config);
        Optional<String> password = Setting.PRAXIS_ADMIN_PASSWORD.read(config);
        if (!setup.isNeeded()) {
            return;
        }
        if (email.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("PRAXIS_ADMIN_EMAIL and PRAXIS_ADMIN_PASSWORD go together");
        }
        if (email.isPresent()) {
            install(email.get(), password.get());
        } else {
            String path = "/link/setup?token=" + setup.renewLink();
            if (System.getProperty(SETUP) == null) {
                LOG.warning(() -> "Nobody has an account yet. Set the site up within 24 hours: "
                        + Setting.PRAXIS_URL.read(config).orElse("") + path);
            } else {
                System.setProperty(SETUP, path);
            }
        }
    }

    private void install(String email, String password) {
        try {
            setup.install(email, password);
        } catch (RuleViolation violation) {
            Setting refused =
                    violation.key().startsWith("password") ? Setting.PRAXIS_ADMIN_PASSWORD : Setting.PRAXIS_ADMIN_EMAIL;
            String words =
                    ResourceBundle.getBundle("org.praxiscms.web.texts").getString("violation." + violation.key());
            throw new IllegalArgumentException(refused + ": " + words, violation);
        }
    }

    /** No reason not to start: who lost the key lets people set their authenticators up anew. */
    private void tellOfOtherKey() {
        long closed = secrets.closed();
        if (closed > 0) {
            LOG.severe(() -> "The secrets of " + closed + " authenticators do not open: PRAXIS_KEY, or praxis.key in"
                    + " PRAXIS_HOME, is another than the one they were stored with. All nodes need the same");
        }
    }

    /** Whether an instant can come out of the database an hour away from where it went in. */
    static boolean repeatsHours(String database, TimeZone zone) {
        return database.startsWith("jdbc:h2:") && zone.observesDaylightTime();
    }

    /** The innermost cause knows best; one line of it. */
    private static String reasonOf(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof SchemaFailure || cause instanceof IllegalArgumentException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }

    /** A clinic that brings its own texts needs the notices, but no invented articles. */
    private void plant() {
        boolean bringsTexts = Setting.PRAXIS_IMPORT.read(config).isPresent();
        String wish = Setting.PRAXIS_STARTER.read(config).orElse(bringsTexts ? "notices" : "full");
        if (starter.isWanted()) {
            switch (wish) {
                case "full" -> starter.plant();
                case "notices" -> starter.plantNotices();
                case "none" -> LOG.info("The database stays empty");
                default ->
                    throw new IllegalArgumentException("PRAXIS_STARTER is none of full, notices and none: " + wish);
            }
        }
    }

    /** A file that cannot be imported is no reason to show visitors nothing. */
    void importFrom(String file) {
        try {
            if (wordPress.isNews(Path.of(file))) {
                wordPress.run(Path.of(file));
            } else {
                LOG.info(() -> file + " was imported before and is the same: nothing to do");
            }
        } catch (ExportUnreadable | InvalidPathException refused) {
            LOG.severe(() -> "Nothing imported from " + file + ": " + refused.getMessage());
        } catch (IOException unreadable) {
            LOG.severe(() -> "Nothing imported: cannot read " + file + " ("
                    + unreadable.getClass().getSimpleName() + ")");
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "The import of " + file + " failed", failure);
        }
    }
}
