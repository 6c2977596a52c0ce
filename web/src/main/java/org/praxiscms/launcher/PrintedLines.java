package org.praxiscms.launcher;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a library prints to {@code System.out} or {@code System.err}, turned into log records: otherwise Payara's banner
 * and a forgotten {@code printStackTrace} stand between the log's lines in another form.
 */
final class PrintedLines extends OutputStream {

    /** A line without an end must not eat the memory. */
    private static final int LONGEST_LINE = 8192;

    private final Logger logger;
    private final Level level;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private PrintedLines(String loggerName, Level level) {
        this.logger = Logger.getLogger(loggerName);
        this.level = level;
    }

    static PrintStream stream(String loggerName, Level level) {
        return new PrintStream(new PrintedLines(loggerName, level), true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int single) {
        if (single == '\n' || line.size() >= LONGEST_LINE) {
            String text = line.toString(StandardCharsets.UTF_8).strip();
            line.reset();
            if (!text.isEmpty()) {
                logger.log(level, text.replace("{", "'{'"));
            }
        } else {
            line.write(single);
        }
    }
}
