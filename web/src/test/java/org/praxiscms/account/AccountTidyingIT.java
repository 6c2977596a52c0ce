package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.NotAllowed;
import org.praxiscms.account.People.Person;
import org.praxiscms.account.SignIn.Outcome;
import org.praxiscms.web.inside.SettableClock;

@ExtendWith(ArquillianExtension.class)
class AccountTidyingIT {
    /** Before all other tests' days, so that what those still need is not tidied away. */
    private static final Instant NINE = Instant.parse("2021-05-01T09:00:00Z");

    @Inject
    AccountTidying tidying;

    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    Tickets tickets;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @AfterEach
    void let_time_go_on() {
        clock.reset();
    }

    @Test
    void what_counts_is_kept_and_what_counts_no_more_goes() throws Exception {
        clock.set(NINE);
        Person person = people.person();
        tickets.issue(Purpose.NEW_PASSWORD, person.id(), null);
        var entered = (Outcome.Entered) signIn.withPassword(person.email(), People.PASSWORD, People.somewhere());
        run();
        assertThat(people.rowsOf(person)).isEqualTo(3);
        assertThat(sessions.resume(entered.sessionToken())).isPresent();

        clock.set(NINE.plus(Duration.ofHours(1)));
        run();
        assertThat(people.rowsOf(person)).as("the device").isEqualTo(1);

        clock.set(NINE.plus(Duration.ofDays(364)));
        run();
        assertThat(people.rowsOf(person)).isEqualTo(1);
        clock.set(NINE.plus(Duration.ofDays(365)));
        run();
        assertThat(people.rowsOf(person)).isZero();
    }

    @Test
    void only_the_system_tidies() {
        assertThatThrownBy(tidying::run).isInstanceOf(NotAllowed.class);
    }

    private void run() throws Exception {
        people.asSystem(() -> {
            tidying.run();
            return null;
        });
    }
}
