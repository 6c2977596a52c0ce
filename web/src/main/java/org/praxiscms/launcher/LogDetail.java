package org.praxiscms.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How much the log tells. Payara reports some sixty lines of its own at INFO on every start, in which a line of the
 * clinic's would drown: the two are set apart.
 */
enum LogDetail {
    /** Only what somebody should look at. */
    WARNING("WARNING", "WARNING"),
    /** The usual: the site tells what it does, the server only what goes wrong. */
    USUAL("INFO", "WARNING"),
    /** The server's own reports too. */
    INFO("INFO", "INFO"),
    /** The site's details. The server stays at INFO: its FINE is thousands of lines per page. */
    FINE("FINE", "INFO");

    private final String site;
    private final String server;

    LogDetail(String site, String server) {
        this.site = site;
        this.server = server;
    }

    static LogDetail of(Optional<String> name) throws StartFailure {
        if (name.isEmpty()) {
            return USUAL;
        }
        String wanted = name.get().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(detail -> detail != USUAL && detail.name().equals(wanted))
                .findAny()
                .orElseThrow(
                        () -> new StartFailure("PRAXIS_LOG_LEVEL is none of WARNING, INFO and FINE: " + name.get()));
    }

    String site() {
        return site;
    }

    String server() {
        return server;
    }
}
