package org.praxiscms.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Names each request and writes one line about it. While a request runs its thread bears the name, so that every line
 * that is logged on the way can be told to belong to it. No address of a visitor and no query is logged: both can
 * tell about somebody's health.
 */
public class RequestLog extends HttpFilter {
    static final String ID = RequestLog.class.getName();

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger("org.praxiscms.access");
    private static final HexFormat HEX = HexFormat.of();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isStopping()) {
            response.setHeader("Connection", "close");
            response.setHeader("Retry-After", "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        String id = HEX.toHexDigits(ThreadLocalRandom.current().nextLong(), 12);
        Thread thread = Thread.currentThread();
        String threadName = thread.getName();
        long start = System.nanoTime();
        thread.setName("request " + id);
        request.setAttribute(ID, id);
        response.setHeader("X-Request-Id", id);
        try {
            chain.doFilter(request, response);
        } finally {
            if (LOG.isLoggable(Level.INFO)) {
                LOG.info(line(request, response.getStatus(), System.nanoTime() - start));
            }
            thread.setName(threadName);
        }
    }

    /** Whether the launcher waits for the last requests to end: whoever comes now goes to another node. */
    public static boolean isStopping() {
        return Boolean.getBoolean("praxis.stopping");
    }

    private static String line(HttpServletRequest request, int status, long nanos) {
        return request.getMethod() + " " + printable(request.getRequestURI()) + " " + status + " " + nanos / 1_000_000
                + " ms";
    }

    /** A request line is a stranger's text: control characters must not start a line of their own in the log. */
    private static String printable(String text) {
        String start = text.length() > 300 ? text.substring(0, 300) + "…" : text;
        return start.replaceAll("\\p{Cntrl}", "?");
    }

    /** The name of a request; the reference that a visitor can tell the clinic. */
    public static String idOf(HttpServletRequest request) {
        return (String) request.getAttribute(ID);
    }
}
