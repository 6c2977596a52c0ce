package org.praxiscms.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * One record, one line: so that a line can be searched, counted and shipped without knowing where a record ends, and
 * so that nothing that a visitor sends can look like a record of its own.
 *
 * <p>{@code 2026-11-23T01:02:03.456Z LEVEL logger [request] message}
 */
public final class LogLine extends Formatter {

    /** The site's filter names the thread so while it serves a request. */
    static final String REQUEST_THREAD = "request ";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n\\u0085\\u2028\\u2029]\\s*");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private static final String FOLD = " | ";

    @Override
    public String format(LogRecord record) {
        StringBuilder line = new StringBuilder(200);
        line.append(TIME.format(record.getInstant()))
                .append(' ')
                .append(record.getLevel().getName());
        line.append(' ').append(shortName(record.getLoggerName()));
        line.append(" [").append(request(record)).append("] ");
        line.append(folded(formatMessage(record)));
        if (record.getThrown() != null) {
            StringWriter trace = new StringWriter();
            record.getThrown().printStackTrace(new PrintWriter(trace, true));
            line.append(FOLD).append(folded(trace.toString()));
        }
        return line.append(System.lineSeparator()).toString();
    }

    private static String shortName(String logger) {
        return logger == null || logger.isEmpty() ? "-" : logger.substring(logger.lastIndexOf('.') + 1);
    }

    /** A record can be written by another thread than the one that made it: then its request is not known. */
    private static String request(LogRecord record) {
        Thread thread = Thread.currentThread();
        boolean own = record.getLongThreadID() == thread.getId();
        return own && thread.getName().startsWith(REQUEST_THREAD)
                ? CONTROLS.matcher(thread.getName().substring(REQUEST_THREAD.length()))
                        .replaceAll("?")
                : "-";
    }

    private static String folded(String text) {
        String line = LINE_BREAKS.matcher(String.valueOf(text).strip()).replaceAll(FOLD);
        return CONTROLS.matcher(line.replace('\t', ' ')).replaceAll("?");
    }
}
