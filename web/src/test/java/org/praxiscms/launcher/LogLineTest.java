package org.praxiscms.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void a_record_without_a_request_has_a_dash() {
        LogRecord record = record("ready");

        assertThat(new LogLine().format(record))
                .isEqualTo("2026-11-23T01:02:03.456Z INFO Clock [-] ready" + System.lineSeparator());
    }

    @Test
    void a_request_shows_the_name_of_its_own_thread_only() throws InterruptedException {
        LogRecord foreign = record("other thread");
        String[] lines = new String[2];
        Thread request = new Thread(
                () -> {
                    lines[0] = new LogLine().format(record("own thread"));
                    lines[1] = new LogLine().format(foreign);
                },
                "request 7f3a");

        request.start();
        request.join();

        assertThat(lines[0]).contains(" [7f3a] own thread");
        assertThat(lines[1]).contains(" [-] other thread");
    }

    @Test
    void what_a_visitor_sends_cannot_begin_a_line_or_colour_it() {
        LogRecord record = record("search for {0}");
        record.setParameters(new Object[] {"knee\r\n2026-11-23 forged\u2028and \u001b[31mred"});

        assertThat(new LogLine().format(record).strip())
                .endsWith("search for knee | 2026-11-23 forged | and ?[31mred")
                .hasLineCount(1);
    }

    @Test
    void a_stack_trace_is_folded_with_its_causes() {
        LogRecord record = record("failed");
        record.setThrown(new IllegalStateException("outer\nsecond line", new RuntimeException("inner")));

        assertThat(new LogLine().format(record).strip())
                .hasLineCount(1)
                .contains("failed | java.lang.IllegalStateException: outer | second line | at org.praxiscms")
                .contains(" | Caused by: java.lang.RuntimeException: inner | ");
    }

    private static LogRecord record(String message) {
        LogRecord record = new LogRecord(Level.INFO, message);
        record.setLoggerName("org.praxiscms.shared.Clock");
        record.setInstant(Instant.parse("2026-11-23T01:02:03.456Z"));
        return record;
    }
}
