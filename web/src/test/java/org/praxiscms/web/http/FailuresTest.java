package org.praxiscms.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.access.NotAllowed;
import org.praxiscms.shared.NotFound;
import org.praxiscms.shared.RuleViolation;

class FailuresTest {
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler memory = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void the_log_is_read_here() {
        LOG.setUseParentHandlers(false);
        LOG.setLevel(Level.ALL);
        LOG.addHandler(memory);
    }

    @AfterEach
    void the_log_is_as_it_was() {
        LOG.removeHandler(memory);
        LOG.setLevel(null);
        LOG.setUseParentHandlers(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03", "90020", "90098"})
    void a_database_that_cannot_be_reached_is_a_short_break(String sqlState) {
        assertThat(Failures.statusOf(wrapped(new SQLException("no connection", sqlState))))
                .isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "40001", "22001", "8", ""})
    void what_a_database_says_otherwise_is_our_fault(String sqlState) {
        assertThat(Failures.statusOf(wrapped(new SQLException("no", sqlState)))).isEqualTo(500);
    }

    @ParameterizedTest
    @MethodSource("withoutState")
    void a_failure_without_a_state_is_told_by_its_type(SQLException failure, int status) {
        assertThat(Failures.statusOf(wrapped(failure))).isEqualTo(status);
    }

    static Stream<Arguments> withoutState() {
        return Stream.of(
                arguments(new SQLNonTransientConnectionException(), 503),
                arguments(new SQLTransientConnectionException(), 503),
                arguments(new SQLRecoverableException(), 503),
                arguments(new SQLException("no such parameter"), 500));
    }

    @Test
    void what_roles_do_not_allow_is_forbidden() {
        assertThat(Failures.statusOf(wrapped(new NotAllowed("PageEditing.revise"))))
                .isEqualTo(403);
    }

    @Test
    void a_form_that_is_too_large_is_not_our_fault() {
        assertThat(Failures.statusOf(wrapped(new IllegalStateException("GRIZZLY0205: Post too large"))))
                .isEqualTo(413);
    }

    @Test
    void a_visitor_who_leaves_is_no_failure_of_ours() throws Exception {
        Exchange exchange = Exchange.get("/media/1/knee.png");
        exchange.committed = true;

        exchange.through(new Failures(), (request, response) -> {
            throw new IOException("Broken pipe");
        });

        assertThat(logged).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.FINE);
            assertThat(line.getThrown()).isNull();
        });
    }

    @Test
    void a_database_that_is_lost_half_way_is_logged_with_its_cause() throws Exception {
        Exchange exchange = Exchange.get("/articles");
        exchange.committed = true;

        exchange.through(new Failures(), (request, response) -> {
            throw new ServletException(new SQLException("lost", "08006", new IOException("Broken pipe")));
        });

        assertThat(logged).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(line.getThrown()).isNotNull();
        });
    }

    @Test
    void an_exhausted_pool_is_a_short_break() {
        assertThat(Failures.statusOf(wrapped(new PoolingException()))).isEqualTo(503);
    }

    @Test
    void what_is_not_there_is_not_found_however_deep_it_lies() {
        assertThat(Failures.statusOf(new NotFound())).isEqualTo(404);
        assertThat(Failures.statusOf(wrapped(new NotFound()))).isEqualTo(404);
    }

    @Test
    void everything_else_is_our_fault() {
        assertThat(Failures.statusOf(new NullPointerException())).isEqualTo(500);
        assertThat(Failures.statusOf(new RuleViolation("slug.taken"))).isEqualTo(500);
        assertThat(Failures.statusOf(new ServletException())).isEqualTo(500);
    }

    @Test
    void causes_in_a_circle_come_to_an_end() {
        RuntimeException first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));

        assertThat(Failures.statusOf(first)).isEqualTo(500);
    }

    @Test
    void a_short_break_says_when_to_come_back_and_names_the_request() throws Exception {
        Exchange exchange = Exchange.get("/articles");
        exchange.attributes.put(RequestLog.ID, "1a2b3c");

        exchange.through(new Failures(), (request, response) -> {
            throw new ServletException(new SQLException("password of the database", "08001"));
        });

        assertThat(exchange.status).isEqualTo(503);
        assertThat(exchange.headers).containsEntry("Retry-After", "30").containsEntry("X-Request-Id", "1a2b3c");
    }

    @Test
    void what_goes_well_is_left_alone() throws Exception {
        Exchange exchange = Exchange.get("/articles").through(new Failures());

        assertThat(exchange.passedOn).isTrue();
        assertThat(exchange.status).isEqualTo(200);
        assertThat(exchange.headers).isEmpty();
    }

    private static Throwable wrapped(Exception cause) {
        return new ServletException(new IllegalStateException("on the way", cause));
    }

    /** The server's own type of this name is not on the class path. */
    private static final class PoolingException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
