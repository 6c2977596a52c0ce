package org.praxiscms.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.praxiscms.access.NotAllowed;
import org.praxiscms.shared.NotFound;

/**
 * Turns whatever goes wrong behind it into the right status, whose page the site's dress covers. A failure of ours is
 * logged with its cause under the request's name, and only that name is shown.
 */
public class Failures extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    /** Classes of SQLSTATE for "no connection", "no resources left" and "being shut down" (PostgreSQL appendix A, H2 90xxx). */
    private static final Set<String> UNREACHABLE = Set.of("08", "53", "57", "90");

    /** How the server says that a form is larger than it reads; only whoever asks for a field hears of it. */
    private static final String TOO_LARGE = "GRIZZLY0205";

    /** What the server's connection pool throws, by name: the types are the server's own. */
    private static final Set<String> POOL_FAILURES = Set.of("PoolingException", "ResourceAllocationException");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception failure) {
            int status = statusOf(failure);
            if (response.isCommitted() && isOfTheVisitor(failure)) {
                LOG.fine(() -> "The visitor left: " + request.getMethod() + " " + request.getRequestURI());
            } else if (status >= 500) {
                LOG.log(Level.SEVERE, "Failed: " + request.getMethod() + " " + request.getRequestURI(), failure);
            }
            if (!response.isCommitted()) {
                response.resetBuffer();
                response.setHeader("X-Request-Id", RequestLog.idOf(request));
                if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                    response.setHeader("Retry-After", "30");
                }
                response.sendError(status);
            }
        }
    }

    /** The status that tells of a failure, by what it is or came from. */
    public static int statusOf(Throwable failure) {
        int steps = 0;
        for (Throwable cause = failure; cause != null && steps < 50; cause = cause.getCause(), steps++) {
            if (cause instanceof NotFound) {
                return HttpServletResponse.SC_NOT_FOUND;
            }
            if (cause instanceof NotAllowed) {
                return HttpServletResponse.SC_FORBIDDEN;
            }
            if (cause instanceof IllegalStateException
                    && String.valueOf(cause.getMessage()).startsWith(TOO_LARGE)) {
                return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            }
            if (cause instanceof SQLException sql && isUnreachable(sql)
                    || POOL_FAILURES.contains(cause.getClass().getSimpleName())) {
                return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            }
        }
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static boolean isUnreachable(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return failure instanceof SQLNonTransientConnectionException
                    || failure instanceof SQLTransientConnectionException
                    || failure instanceof SQLRecoverableException;
        }
        return state.length() >= 2 && UNREACHABLE.contains(state.substring(0, 2));
    }

    /** Whether the answer could not be written; a database's broken connection is an input or output failure, too. */
    private static boolean isOfTheVisitor(Throwable failure) {
        boolean broken = false;
        int steps = 0;
        for (Throwable cause = failure; cause != null && steps < 50; cause = cause.getCause(), steps++) {
            if (cause instanceof SQLException) {
                return false;
            }
            broken = broken || cause instanceof IOException;
        }
        return broken;
    }
}
