package org.praxiscms.web.startup;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.praxiscms.database.PraxisDatabase;
import org.praxiscms.database.SchemaFailure;
import org.praxiscms.database.SchemaMigration;
import org.praxiscms.settings.Setting;
import org.praxiscms.settings.SiteUrl;
import org.praxiscms.setup.StarterContent;
import org.praxiscms.transfer.WordPressImport;
import org.praxiscms.transfer.wordpress.ExportUnreadable;
import org.praxiscms.web.http.Senders;

/**
 * Makes Praxis ready before the first visitor. A listener, because resources are there when it runs, in a WAR and in
 * an EAR alike; at CDI's own start-up event they are not.
 */
@WebListener
public class Startup implements ServletContextListener {
    /** System property that tells the launcher, in one line, why there was no start. */
    public static final String FAILURE = "praxis.start.failure";

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Resource(lookup = PraxisDatabase.NAME)
    DataSource database;

    @Inject
    Config config;

    @Inject
    Senders senders;

    @Inject
    StarterContent starter;

    @Inject
    WordPressImport wordPress;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Setting.unknown(System.getenv().keySet())
                .forEach(name -> LOG.warning(() -> "Unknown environment variable " + name + ": it has no effect"));
        if (repeatsHours(config.getValue("praxis.datasource.url", String.class), TimeZone.getDefault())) {
            LOG.warning("The built-in database takes each instant for local time, and this server's zone "
                    + TimeZone.getDefault().getID()
                    + " repeats an hour each autumn: start the server with -Duser.timezone=UTC");
        }
        try {
            senders.check();
            SessionCookie.configure(event.getServletContext(), SiteUrl.read(config));
            new SchemaMigration(database).run();
            plant();
            Setting.PRAXIS_IMPORT.read(config).ifPresent(this::importFrom);
        } catch (RuntimeException failure) {
            System.setProperty(FAILURE, reasonOf(failure));
            throw failure;
        }
    }

    /** Whether an instant can come out of the database an hour away from where it went in. */
    static boolean repeatsHours(String database, TimeZone zone) {
        return database.startsWith("jdbc:h2:") && zone.observesDaylightTime();
    }

    /** The innermost cause knows best; one line of it. */
    private static String reasonOf(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof SchemaFailure) && cause.getCause() != null) {
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
