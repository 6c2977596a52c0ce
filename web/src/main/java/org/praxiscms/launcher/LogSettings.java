package org.praxiscms.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * Sets up the log. Payara Micro reads the file that {@code java.util.logging.config.file} names and resets everything to
 * it, so that file is the only way to a setting that lasts.
 */
final class LogSettings {

    /** Ten such files are kept: some weeks of a clinic's site. */
    private static final long BYTES_PER_FILE = 10_000_000;

    /** The loggers of the site itself. */
    private static final String SITE = "org.praxiscms";

    private LogSettings() {}

    static void apply(Optional<Path> logFile, LogDetail detail, Path serverDirectory) throws StartFailure {
        LogOutput.to(output(logFile), record -> isWanted(record, detail));
        Path file = serverDirectory.resolve("logging.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties(detail).store(writer, null);
        } catch (IOException e) {
            throw new StartFailure("PRAXIS_HOME: cannot write " + file, e);
        }
        System.setProperty("java.util.logging.config.file", file.toString());
        try {
            LogManager.getLogManager().readConfiguration();
        } catch (IOException e) {
            throw new StartFailure("PRAXIS_HOME: cannot read " + file, e);
        }
        System.setOut(PrintedLines.stream("stdout", Level.INFO));
        System.setErr(PrintedLines.stream("stderr", Level.WARNING));
    }

    /**
     * What the levels of the loggers cannot hold back: some classes of Payara set their logger's level themselves, and
     * the one that reports every changed setting at WARNING uses a logger without a name.
     */
    private static boolean isWanted(LogRecord record, LogDetail detail) {
        String logger = record.getLoggerName();
        if (logger == null && detail == LogDetail.USUAL) {
            return record.getLevel().intValue() >= Level.SEVERE.intValue();
        }
        boolean site = logger != null && logger.startsWith(SITE);
        return site
                || record.getLevel().intValue() >= Level.parse(detail.server()).intValue();
    }

    private static OutputStream output(Optional<Path> logFile) throws StartFailure {
        if (logFile.isEmpty()) {
            return new FileOutputStream(FileDescriptor.out);
        }
        try {
            return new RotatingFile(logFile.get(), BYTES_PER_FILE);
        } catch (IOException e) {
            throw new StartFailure("PRAXIS_LOG: cannot write to " + logFile.get(), e);
        }
    }

    private static Properties properties(LogDetail detail) {
        Properties properties = new Properties();
        properties.setProperty("handlers", LogOutput.class.getName());
        // Payara sets the formatter of every handler from this line.
        properties.setProperty(LogOutput.class.getName() + ".formatter", LogLine.class.getName());
        properties.setProperty(".level", detail.server());
        properties.setProperty(SITE + ".level", detail.site());
        if (detail == LogDetail.USUAL) {
            // Warns at every start of authorities in Payara's own trust store that have expired: nobody can act on it.
            properties.setProperty("javax.enterprise.system.security.ssl.level", "SEVERE");
            // Warns at every start that it tidies up after the JDBC drivers.
            properties.setProperty("jakarta.enterprise.web.util.level", "SEVERE");
        }
        return properties;
    }
}
