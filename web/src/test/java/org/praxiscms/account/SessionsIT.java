package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Role;
import org.praxiscms.account.People.Person;
import org.praxiscms.web.inside.SettableClock;
import org.praxiscms.web.inside.StatementCount;

@ExtendWith(ArquillianExtension.class)
class SessionsIT {
    private static final Instant NINE = Instant.parse("2031-05-01T09:00:00Z");

    @Inject
    Sessions sessions;

    @Inject
    People people;

    @Inject
    StatementCount statements;

    @Inject
    SettableClock clock;

    @BeforeEach
    void nine_o_clock() {
        clock.set(NINE);
    }

    @AfterEach
    void let_time_go_on() {
        clock.reset();
    }

    @Test
    void a_token_stands_for_a_person_and_costs_one_statement() throws Exception {
        Person person = people.person(Role.EDITOR, Role.AUTHOR);
        String token = people.session(person);

        assertThat(statements.during(() -> sessions.resume(token))).hasSize(1);
        SignedIn signedIn = sessions.resume(token).orElseThrow();
        assertThat(signedIn.accountId()).isEqualTo(person.id());
        assertThat(signedIn.email()).isEqualTo(person.email());
        assertThat(signedIn.roles()).containsExactlyInAnyOrder(Role.EDITOR, Role.AUTHOR);
        assertThat(signedIn.hasSecondFactor()).isFalse();
        assertThat(signedIn.startedAt()).isEqualTo(NINE);
        assertThat(signedIn.provedAt()).isEqualTo(NINE);
    }

    @Test
    void somebody_without_a_role_is_somebody() {
        assertThat(sessions.resume(people.session(people.person())))
                .hasValueSatisfying(signedIn -> assertThat(signedIn.roles()).isEmpty());
    }

    @Test
    void a_token_that_was_not_given_out_stands_for_nobody() {
        assertThat(sessions.resume(null)).isEmpty();
        assertThat(sessions.resume("")).isEmpty();
        assertThat(sessions.resume("x".repeat(1_000_000))).isEmpty();
        assertThat(sessions.resume(Token.hash(people.session(people.person())))).isEmpty();
    }

    @Test
    void a_session_that_nobody_uses_ends() {
        String token = people.session(people.person());

        clock.set(NINE.plus(Duration.ofMinutes(60)).minusMillis(1));
        assertThat(sessions.resume(token)).isPresent();
        clock.set(NINE.plus(Duration.ofMinutes(119)));
        assertThat(sessions.resume(token)).isPresent();
        clock.set(NINE.plus(Duration.ofMinutes(179)));
        assertThat(sessions.resume(token)).isEmpty();
        clock.set(NINE);
        assertThat(sessions.resume(token)).as("it never comes back").isEmpty();
    }

    @Test
    void a_session_ends_after_twelve_hours_however_it_is_used() {
        String token = people.session(people.person());

        for (int minutes = 50; minutes < 12 * 60; minutes += 50) {
            clock.set(NINE.plus(Duration.ofMinutes(minutes)));
            assertThat(sessions.resume(token)).isPresent();
        }
        clock.set(NINE.plus(Duration.ofHours(12)));
        assertThat(sessions.resume(token)).isEmpty();
    }

    @Test
    void being_seen_is_written_once_a_minute() throws Exception {
        String token = people.session(people.person());

        clock.set(NINE.plusSeconds(59));
        assertThat(statements.during(() -> sessions.resume(token))).hasSize(1);
        clock.set(NINE.plusSeconds(60));
        assertThat(statements.during(() -> sessions.resume(token))).hasSize(2);
        assertThat(statements.during(() -> sessions.resume(token))).hasSize(1);
    }

    @Test
    void a_session_that_was_ended_stands_for_nobody() {
        String token = people.session(people.person());

        sessions.end(token);

        assertThat(sessions.resume(token)).isEmpty();
    }

    @Test
    void an_administrator_has_days_to_set_up_a_second_factor_and_then_no_role() {
        Person person = people.person(Role.ADMINISTRATOR);
        assertThat(sessions.resume(people.session(person)).orElseThrow().secondFactorOverdue())
                .isFalse();

        clock.set(NINE.plus(Duration.ofDays(14)));
        SignedIn late = sessions.resume(people.session(person)).orElseThrow();

        assertThat(late.secondFactorOverdue()).isTrue();
        assertThat(late.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(late.caller(null).roles()).isEmpty();
    }
}
