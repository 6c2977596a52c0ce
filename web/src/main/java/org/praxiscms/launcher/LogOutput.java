package org.praxiscms.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.ErrorManager;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * The one place that log records go to. Java and Payara make a handler from its name, again on every reading of the
 * configuration, and close the one before: so the output outlives its handlers. It writes to the stream that the
 * launcher gave it and never to {@code System.out}, which leads back into the log.
 */
public final class LogOutput extends Handler {

    private static final AtomicReference<OutputStream> OUTPUT = new AtomicReference<>(OutputStream.nullOutputStream());
    private static final AtomicReference<Filter> FILTER = new AtomicReference<>(record -> true);
    private static final AtomicReference<LogRecord> FIRST_SEVERE = new AtomicReference<>();

    public LogOutput() {
        setFormatter(new LogLine());
    }

    static void to(OutputStream output, Filter filter) {
        FILTER.set(filter);
        OUTPUT.set(output);
    }

    /** The message of the first record at SEVERE: the likeliest reason when the site does not come up. */
    static Optional<String> firstSevere() {
        return Optional.ofNullable(FIRST_SEVERE.get())
                .map(record ->
                        new LogLine().formatMessage(record).strip().lines().findFirst())
                .flatMap(line -> line);
    }

    @Override
    public void publish(LogRecord record) {
        if (!isLoggable(record) || !FILTER.get().isLoggable(record)) {
            return;
        }
        if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
            FIRST_SEVERE.compareAndSet(null, record);
        }
        try {
            byte[] line = getFormatter().format(record).getBytes(StandardCharsets.UTF_8);
            OutputStream output = OUTPUT.get();
            synchronized (output) {
                output.write(line);
                output.flush();
            }
        } catch (IOException | RuntimeException e) {
            // A full disk must not stop the site: Java prints the first such failure only.
            reportError(null, e, ErrorManager.WRITE_FAILURE);
        }
    }

    @Override
    public void flush() {
        // Every record is flushed as it is written.
    }

    @Override
    public void close() {
        // The output stays open for the next handler.
    }
}
