package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Caller;
import org.praxiscms.access.NotAllowed;
import org.praxiscms.access.Role;
import org.praxiscms.account.People.Person;
import org.praxiscms.account.SignIn.Outcome;
import org.praxiscms.web.inside.SettableClock;

@ExtendWith(ArquillianExtension.class)
class OwnAccountIT {
    private static final Instant NINE = Instant.parse("2031-05-01T09:00:00Z");
    private static final URI SITE = URI.create("https://clinic.example");
    private static final String ANOTHER = "eleven slow barges upstream";

    @Inject
    OwnAccount own;

    @Inject
    Sessions sessions;

    @Inject
    SignIn signIn;

    @Inject
    Tickets tickets;

    @Inject
    AddressChange addressChange;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    private Person person;
    private String token;
    private Caller caller;

    @BeforeEach
    void somebody_at_nine() {
        clock.set(NINE);
        person = people.person(Role.EDITOR);
        token = people.session(person);
        caller = sessions.resume(token).orElseThrow().caller(null);
    }

    @AfterEach
    void let_time_go_on() {
        clock.reset();
    }

    @Test
    void nobody_and_the_system_have_no_account() {
        assertThatThrownBy(own::profile).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.asSystem(own::profile)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void people_say_what_they_are_called() throws Exception {
        people.as(caller, () -> done(() -> own.rename(" Robin O’Vale ")));

        assertThat(people.as(caller, own::profile).name()).isEqualTo("Robin O’Vale");
        assertThatThrownBy(() -> people.as(caller, () -> done(() -> own.rename("x".repeat(300)))))
                .hasMessage("name.long");
        assertThatThrownBy(() -> people.as(caller, () -> done(() -> own.rename("\u202Enibor"))))
                .hasMessage("name.characters");
    }

    @Test
    void a_new_password_ends_all_other_sessions() throws Exception {
        String elsewhere = people.session(person);

        people.as(caller, () -> done(() -> own.changePassword(People.PASSWORD, ANOTHER)));

        assertThat(sessions.resume(elsewhere)).isEmpty();
        assertThat(sessions.resume(token)).isPresent();
        Client client = People.somewhere();
        assertThat(signIn.withPassword(person.email(), People.PASSWORD, client)).isEqualTo(new Outcome.Refused());
        assertThat(signIn.withPassword(person.email(), ANOTHER, client)).isInstanceOf(Outcome.Entered.class);
    }

    @Test
    void a_new_password_asks_for_the_present_one() {
        assertThatThrownBy(() -> people.as(caller, () -> done(() -> own.changePassword("not it at all", ANOTHER))))
                .hasMessage("password.wrong");
        assertThatThrownBy(() -> people.as(caller, () -> done(() -> own.changePassword(null, ANOTHER))))
                .hasMessage("password.wrong");
        assertThatThrownBy(() -> people.as(caller, () -> done(() -> own.changePassword(People.PASSWORD, "short"))))
                .hasMessage("password.short");
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> people.as(caller, () -> done(() -> own.changePassword("not it", ANOTHER))))
                    .hasMessageStartingWith("password.w");
        }
        assertThatThrownBy(() -> people.as(caller, () -> done(() -> own.changePassword(People.PASSWORD, ANOTHER))))
                .hasMessage("password.wait");
    }

    @Test
    void what_is_dangerous_wants_a_recent_proof() throws Exception {
        clock.set(NINE.plus(Duration.ofMinutes(15)));
        assertThat(people.as(caller, () -> own.beginAuthenticator("Clinic"))).isNotNull();

        clock.set(NINE.plus(Duration.ofMinutes(15)).plusMillis(1));

        List<Callable<?>> dangerous = List.of(
                () -> own.beginAuthenticator("Clinic"),
                () -> own.confirmAuthenticator("A".repeat(32), "123456"),
                () -> done(own::removeAuthenticator),
                own::renewRecoveryCodes,
                () -> own.changeAddress("other@clinic.example", SITE));
        assertThat(dangerous).allSatisfy(deed -> assertThatThrownBy(() -> people.as(caller, deed))
                .isInstanceOf(ProofTooOld.class));
        Caller withoutSession = new Caller(person.id(), "Robin", person.roles(), null);
        assertThatThrownBy(() -> people.as(withoutSession, own::renewRecoveryCodes))
                .isInstanceOf(ProofTooOld.class);
    }

    @Test
    void an_address_moves_when_both_ends_say_so() throws Exception {
        String email = "moved-" + person.id() + "@clinic.example";
        String atOld = tickets.issue(Purpose.CONFIRM_OLD_ADDRESS, person.id(), email);
        String atNew = tickets.issue(Purpose.CONFIRM_NEW_ADDRESS, person.id(), email);

        assertThat(addressChange.look(Purpose.CONFIRM_NEW_ADDRESS, atNew)).contains(email);
        assertThatThrownBy(() -> addressChange.confirm(Purpose.CONFIRM_NEW_ADDRESS, atOld))
                .hasMessage("link.closed");
        assertThat(addressChange.confirm(Purpose.CONFIRM_NEW_ADDRESS, atNew)).isFalse();
        assertThatThrownBy(() -> addressChange.confirm(Purpose.CONFIRM_NEW_ADDRESS, atNew))
                .hasMessage("link.closed");
        assertThat(people.account(person).email().value()).isEqualTo(person.email());

        assertThat(addressChange.confirm(Purpose.CONFIRM_OLD_ADDRESS, atOld)).isTrue();
        assertThat(people.account(person).email().value()).isEqualTo(email);
    }

    @Test
    void an_address_moves_to_no_other_than_both_ends_saw() {
        String atOld = tickets.issue(Purpose.CONFIRM_OLD_ADDRESS, person.id(), "one-" + person.email());
        String atNew = tickets.issue(Purpose.CONFIRM_NEW_ADDRESS, person.id(), "two-" + person.email());

        assertThat(addressChange.confirm(Purpose.CONFIRM_OLD_ADDRESS, atOld)).isFalse();
        assertThat(addressChange.confirm(Purpose.CONFIRM_NEW_ADDRESS, atNew)).isFalse();

        assertThat(people.account(person).email().value()).isEqualTo(person.email());
    }

    @Test
    void an_address_of_somebody_else_stays_theirs() {
        Person other = people.person();
        Person administrator = people.person(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> people.as(administrator, () -> own.changeAddress(other.email(), SITE)))
                .hasMessage("email.taken");
        assertThatThrownBy(() -> people.as(administrator, () -> own.changeAddress("javascript:alert(1)", SITE)))
                .hasMessage("email.invalid");
    }

    @Test
    void somebody_sees_and_ends_their_own_sessions_only() throws Exception {
        String second = people.session(person);
        String strangers = people.session(people.person());
        long strangersId = sessions.resume(strangers).orElseThrow().sessionId();
        long secondId = sessions.resume(second).orElseThrow().sessionId();

        assertThat(people.as(caller, own::sessions))
                .extracting(OpenSession::id)
                .containsExactlyInAnyOrder(caller.sessionId(), secondId);
        people.as(caller, () -> done(() -> own.endSession(strangersId)));
        assertThat(sessions.resume(strangers)).isPresent();
        people.as(caller, () -> done(() -> own.endSession(secondId)));
        assertThat(sessions.resume(second)).isEmpty();

        people.as(caller, () -> done(own::signOutEverywhere));
        assertThat(sessions.resume(token)).isEmpty();
        assertThat(sessions.resume(strangers)).isPresent();
    }

    @Test
    void an_administrator_without_factors_owes_one_again() throws Exception {
        Person administrator = people.person(Role.ADMINISTRATOR);
        String secret =
                people.as(administrator, () -> own.beginAuthenticator("Clinic")).secret();
        assertThatThrownBy(() -> people.as(administrator, () -> own.confirmAuthenticator(secret, "000000")))
                .hasMessage("code.wrong");

        people.as(administrator, () -> own.confirmAuthenticator(secret, People.digits(secret, NINE)));
        assertThat(people.as(administrator, own::profile).secondFactorDueAt()).isNull();

        people.as(administrator, () -> done(own::removeAuthenticator));
        OwnProfile without = people.as(administrator, own::profile);
        assertThat(without.hasAuthenticator()).isFalse();
        assertThat(without.secondFactorDueAt()).isEqualTo(NINE.plus(Duration.ofDays(14)));
        assertThatThrownBy(() -> people.as(administrator, own::renewRecoveryCodes))
                .hasMessage("recoveryCodes.noFactor");
    }

    private static Void done(Runnable deed) {
        deed.run();
        return null;
    }
}
