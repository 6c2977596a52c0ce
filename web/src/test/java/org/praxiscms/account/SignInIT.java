package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Role;
import org.praxiscms.account.People.Person;
import org.praxiscms.account.SignIn.Outcome;
import org.praxiscms.account.proof.Passwords;
import org.praxiscms.web.inside.SettableClock;
import org.praxiscms.web.inside.StatementCount;

@ExtendWith(ArquillianExtension.class)
class SignInIT {
    private static final Instant NINE = Instant.parse("2031-05-01T09:00:00Z");

    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    OwnAccount own;

    @Inject
    AccountEditing editing;

    @Inject
    People people;

    @Inject
    Passwords passwords;

    @Inject
    StatementCount statements;

    @Inject
    SettableClock clock;

    private Person person;
    private Client client;

    @BeforeEach
    void somebody_at_nine() {
        clock.set(NINE);
        person = people.person(Role.EDITOR);
        client = People.somewhere();
    }

    @AfterEach
    void let_time_go_on() {
        clock.reset();
    }

    @Test
    void address_and_password_let_in() throws Exception {
        List<String> heard = people.heardDuring(() -> {
            Outcome.Entered entered = entered(person.email().toUpperCase(Locale.ROOT));
            assertThat(sessions.resume(entered.sessionToken()).orElseThrow().accountId())
                    .isEqualTo(person.id());
            return null;
        });

        assertThat(heard).containsExactly("Robin Vale: SignIn.entered Robin Vale");
    }

    @Test
    void unknown_inactive_invited_and_wrong_look_alike() throws Exception {
        Person inactive = people.person(Role.AUTHOR);
        people.asSystem(() -> {
            editing.deactivate(inactive.id(), people.account(inactive).version());
            return null;
        });
        Person invited = people.invited();

        assertThat(List.of("nobody@clinic.example", "no address at all", inactive.email(), invited.email()))
                .allSatisfy(email -> assertThat(signIn.withPassword(email, People.PASSWORD, People.somewhere()))
                        .isEqualTo(new Outcome.Refused()));
        assertThat(signIn.withPassword(person.email(), "wrong wrong wrong", client))
                .isEqualTo(new Outcome.Refused());
        assertThat(signIn.withPassword(null, null, client)).isEqualTo(new Outcome.Refused());
    }

    /** Time differs from run to run; what is done does not. */
    @Test
    void unknown_inactive_invited_and_wrong_cost_the_same() throws Exception {
        Person inactive = people.person(Role.AUTHOR);
        people.asSystem(() -> {
            editing.deactivate(inactive.id(), people.account(inactive).version());
            return null;
        });
        Person invited = people.invited();
        costOf("the first of its hour", "turns a page");
        Cost wrong = costOf(person.email(), "wrong wrong wrong");

        assertThat(wrong.statements()).isNotEmpty();
        assertThat(wrong.hashes()).isEqualTo(1);
        assertThat(List.of(
                        "nobody" + person.email(),
                        inactive.email(),
                        invited.email(),
                        "no" + person.email().substring(2)))
                .allSatisfy(email -> assertThat(costOf(email, People.PASSWORD)).isEqualTo(wrong));
    }

    private record Cost(List<String> statements, long hashes) {}

    /** A hash takes more bytes than all else together: they tell how many there were. */
    private Cost costOf(String email, String password) throws Exception {
        long bytes = bytesOf(() -> passwords.verify(password, null));
        List<Long> taken = new ArrayList<>();
        List<String> executed = statements.ofThisThread(
                () -> taken.add(bytesOf(() -> assertThat(signIn.withPassword(email, password, People.somewhere()))
                        .isEqualTo(new Outcome.Refused()))));
        return new Cost(
                executed.stream()
                        .map(statement -> statement.replaceAll("(?s)\\s*bind =>.*", ""))
                        .filter(statement -> !statement.contains("praxis_seq"))
                        .toList(),
                Math.round((double) taken.get(0) / bytes));
    }

    private static long bytesOf(Runnable work) {
        var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        work.run();
        return memory.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void a_refusal_names_no_address_that_is_none_of_ours() throws Exception {
        assertThat(people.heardDuring(() -> signIn.withPassword("my secret phrase", "x", client)))
                .containsExactly(": SignIn.refused null");
        assertThat(people.heardDuring(() -> signIn.withPassword(person.email(), "x", client)))
                .containsExactly(": SignIn.refused " + person.email());
    }

    @Test
    void who_tries_too_often_waits_and_a_known_device_does_not() throws Exception {
        String device = entered(person.email()).deviceToken();
        Outcome last = new Outcome.Refused();
        for (int tries = 0; tries < 50 && last instanceof Outcome.Refused; tries++) {
            last = signIn.withPassword(person.email(), "guess " + tries, People.somewhere());
        }

        assertThat(last).isInstanceOf(Outcome.Wait.class);
        assertThat(signIn.withPassword(person.email(), People.PASSWORD, People.somewhere()))
                .isInstanceOf(Outcome.Wait.class);
        assertThat(signIn.withPassword(person.email(), People.PASSWORD, People.somewhere(device)))
                .isInstanceOf(Outcome.Entered.class);
    }

    @Test
    void a_device_is_known_to_its_own_account_only() {
        String device = entered(person.email()).deviceToken();
        Person other = people.person();

        assertThat(((Outcome.Entered) signIn.withPassword(person.email(), People.PASSWORD, People.somewhere(device)))
                        .deviceToken())
                .as("known: no new token")
                .isNull();
        assertThat(((Outcome.Entered) signIn.withPassword(other.email(), People.PASSWORD, People.somewhere(device)))
                        .deviceToken())
                .isNotNull();
    }

    @Test
    void an_authenticator_is_asked_for_after_the_password() throws Exception {
        String secret = withAuthenticator();
        Outcome.SecondStep step = secondStep();
        assertThat(step.byAuthenticator()).isTrue();

        assertThat(signIn.secondStep(step.ticket(), "000000", client)).isEqualTo(new Outcome.Refused());
        Outcome entered = signIn.secondStep(step.ticket(), People.digits(secret, clock.instant()), client);

        assertThat(entered).isInstanceOf(Outcome.Entered.class);
        assertThat(sessions.resume(((Outcome.Entered) entered).sessionToken())
                        .orElseThrow()
                        .hasSecondFactor())
                .isTrue();
        assertThat(signIn.secondStep(step.ticket(), People.digits(secret, clock.instant()), client))
                .as("the ticket is used")
                .isEqualTo(new Outcome.Over());
    }

    @Test
    void six_digits_count_once() throws Exception {
        String secret = withAuthenticator();
        String digits = People.digits(secret, clock.instant());
        assertThat(signIn.secondStep(secondStep().ticket(), digits, client)).isInstanceOf(Outcome.Entered.class);

        assertThat(signIn.secondStep(secondStep().ticket(), digits, client)).isEqualTo(new Outcome.Refused());
    }

    @Test
    void a_recovery_code_stands_in_once() throws Exception {
        withAuthenticator();
        String code = people.as(person, own::renewRecoveryCodes).get(0);

        assertThat(people.heardDuring(() -> {
                    assertThat(signIn.secondStep(secondStep().ticket(), code, client))
                            .isInstanceOf(Outcome.Entered.class);
                    return null;
                }))
                .containsExactly("Robin Vale: SignIn.recoveryCode Robin Vale", "Robin Vale: SignIn.entered Robin Vale");
        assertThat(signIn.secondStep(secondStep().ticket(), code, client)).isEqualTo(new Outcome.Refused());
    }

    @Test
    void the_second_step_ends_after_five_wrong_codes_or_ten_minutes() throws Exception {
        String secret = withAuthenticator();
        String first = secondStep().ticket();
        Outcome last = new Outcome.Refused();
        for (int tries = 0; tries < 20 && !(last instanceof Outcome.Over); tries++) {
            last = signIn.secondStep(first, "00000" + tries % 10, People.somewhere());
            clock.set(clock.instant().plusSeconds(20));
        }
        assertThat(last).isEqualTo(new Outcome.Over());
        assertThat(signIn.secondStep(first, People.digits(secret, clock.instant()), People.somewhere()))
                .isEqualTo(new Outcome.Over());

        clock.set(clock.instant().plus(Duration.ofHours(1)));
        String late = secondStep().ticket();
        clock.set(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(signIn.secondStep(late, People.digits(secret, clock.instant()), client))
                .isEqualTo(new Outcome.Over());
    }

    @Test
    void who_signs_out_is_out() throws Exception {
        String token = entered(person.email()).sessionToken();

        assertThat(people.heardDuring(() -> {
                    signIn.signOut(token);
                    return null;
                }))
                .containsExactly("Robin Vale: SignIn.out Robin Vale");
        assertThat(sessions.resume(token)).isEmpty();
        signIn.signOut(token);
        signIn.signOut(null);
    }

    private Outcome.Entered entered(String email) {
        return (Outcome.Entered) signIn.withPassword(email, People.PASSWORD, client);
    }

    private Outcome.SecondStep secondStep() {
        client = People.somewhere();
        return (Outcome.SecondStep) signIn.withPassword(person.email(), People.PASSWORD, client);
    }

    /** Its secret; the digits of the half minute at hand still count. */
    private String withAuthenticator() throws Exception {
        String secret =
                people.as(person, () -> own.beginAuthenticator("Clinic")).secret();
        String digits = People.digits(secret, clock.instant());
        assertThat(people.as(person, () -> own.confirmAuthenticator(secret, digits)))
                .hasSize(10);
        clock.set(clock.instant().plusSeconds(60));
        return secret;
    }
}
