package org.praxiscms.web.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Counts what is sent to the database: a page that asks once per row never fails, it only grows slow.
 *
 * <p>It sees the statements of all threads that answer requests, so that a request over HTTP can be measured too. It reads EclipseLink's
 * log of SQL; the profiler, which looks made for this, reports the closing of a statement as a second execution.
 */
@ApplicationScoped
public class StatementCount {
    /** How threads are called while they answer one: see the log of requests. */
    private static final String REQUEST = "request ";

    @PersistenceUnit(unitName = "praxis")
    EntityManagerFactory factory;

    /**
     * The statements that were executed meanwhile for any request, in their order: a batch is one, a hit of a cache none.
     * What goes on in the background does not count.
     */
    public List<String> during(Callable<?> work) throws Exception {
        return executed(work, new Statements(null));
    }

    /** The same of this thread alone: what goes on in the background does not count. */
    public List<String> ofThisThread(Callable<?> work) throws Exception {
        return executed(work, new Statements(Thread.currentThread()));
    }

    private List<String> executed(Callable<?> work, Statements statements) throws Exception {
        var session = factory.unwrap(ServerSession.class);
        var before = session.getSessionLog();
        session.setSessionLog(statements);
        try {
            work.call();
        } finally {
            session.setSessionLog(before);
        }
        return List.copyOf(statements.executed);
    }

    private static class Statements extends AbstractSessionLog {
        private final List<String> executed = new CopyOnWriteArrayList<>();
        private final Thread only;

        /** @param only null for all that answer requests */
        Statements(Thread only) {
            this.only = only;
        }

        @Override
        public boolean shouldLog(int level, String category) {
            return level == SessionLog.FINE && SessionLog.SQL.equals(category);
        }

        @Override
        public void log(SessionLogEntry entry) {
            // The parameters of a batch follow as entries of their own.
            Thread thread = Thread.currentThread();
            if ((only == null ? thread.getName().startsWith(REQUEST) : only.equals(thread))
                    && shouldLog(entry.getLevel(), entry.getNameSpace())
                    && !entry.getMessage().startsWith("\tbind")) {
                executed.add(entry.getMessage());
            }
        }
    }
}
