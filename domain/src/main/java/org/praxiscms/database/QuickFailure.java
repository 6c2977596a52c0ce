package org.praxiscms.database;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets a page fail at once while the database is away.
 *
 * <p>EclipseLink asks twice again, five seconds apart: meanwhile every visitor holds one of the server's threads, and soon
 * the pages that need no database wait for a thread, too. The pool's validation is what brings back a lost connection.
 */
public class QuickFailure implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        if (session.getDatasourceLogin() instanceof DatabaseLogin login) {
            login.setQueryRetryAttemptCount(0);
        }
    }
}
