package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.web.inside.SettableClock;

@ExtendWith(ArquillianExtension.class)
class TicketsIT {
    private static final Instant NINE = Instant.parse("2031-05-01T09:00:00Z");

    @Inject
    Tickets tickets;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @Resource
    ManagedExecutorService executor;

    private long account;

    @BeforeEach
    void nine_o_clock() {
        clock.set(NINE);
        account = people.person().id();
    }

    @AfterEach
    void let_time_go_on() {
        clock.reset();
    }

    @Test
    void a_ticket_is_good_for_one_thing_once() {
        String token = tickets.issue(Purpose.NEW_PASSWORD, account, "detail");

        assertThat(tickets.use(Purpose.INVITATION, token)).isEmpty();
        assertThat(tickets.use(Purpose.NEW_PASSWORD, token))
                .hasValueSatisfying(ticket -> assertThat(ticket.detail()).isEqualTo("detail"));
        assertThat(tickets.use(Purpose.NEW_PASSWORD, token)).isEmpty();
        assertThat(tickets.look(Purpose.NEW_PASSWORD, token)).isEmpty();
    }

    @Test
    void a_ticket_expires() {
        String token = tickets.issue(Purpose.NEW_PASSWORD, account, null);

        clock.set(NINE.plus(Duration.ofMinutes(30)).minusMillis(1));
        assertThat(tickets.look(Purpose.NEW_PASSWORD, token)).isPresent();
        clock.set(NINE.plus(Duration.ofMinutes(30)));
        assertThat(tickets.look(Purpose.NEW_PASSWORD, token)).isEmpty();
        assertThat(tickets.use(Purpose.NEW_PASSWORD, token)).isEmpty();
    }

    @Test
    void a_new_ticket_voids_the_earlier_one_of_its_purpose() {
        String first = tickets.issue(Purpose.NEW_PASSWORD, account, null);
        String other = tickets.issue(Purpose.INVITATION, account, null);
        String second = tickets.issue(Purpose.NEW_PASSWORD, account, null);

        assertThat(tickets.look(Purpose.NEW_PASSWORD, first)).isEmpty();
        assertThat(tickets.look(Purpose.NEW_PASSWORD, second)).isPresent();
        assertThat(tickets.look(Purpose.INVITATION, other)).isPresent();
    }

    @Test
    void of_twenty_who_use_a_ticket_at_once_one_wins() throws Exception {
        String token = tickets.issue(Purpose.NEW_PASSWORD, account, null);
        List<Callable<Boolean>> uses = IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Boolean>)
                        () -> tickets.use(Purpose.NEW_PASSWORD, token).isPresent())
                .toList();

        int winners = 0;
        for (var use : executor.invokeAll(uses)) {
            winners += use.get() ? 1 : 0;
        }

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void a_ticket_stands_five_codes() {
        String token = tickets.issue(Purpose.SECOND_STEP, account, null);
        Ticket ticket = tickets.look(Purpose.SECOND_STEP, token).orElseThrow();

        for (int i = 0; i < 5; i++) {
            assertThat(tickets.mayTryCode(ticket)).isTrue();
        }

        assertThat(tickets.mayTryCode(ticket)).isFalse();
    }

    @Test
    void the_database_does_not_know_the_token() {
        assertThat(Token.hash(tickets.issue(Purpose.NEW_PASSWORD, account, null)))
                .hasSize(64)
                .matches("[0-9a-f]+");
    }
}
