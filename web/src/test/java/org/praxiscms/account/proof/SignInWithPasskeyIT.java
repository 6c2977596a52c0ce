package org.praxiscms.account.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Caller;
import org.praxiscms.access.Role;
import org.praxiscms.account.AccountEditing;
import org.praxiscms.account.Client;
import org.praxiscms.account.OwnAccount;
import org.praxiscms.account.OwnProfile;
import org.praxiscms.account.PasskeyRequest;
import org.praxiscms.account.People;
import org.praxiscms.account.People.Person;
import org.praxiscms.account.Sessions;
import org.praxiscms.account.SignIn;
import org.praxiscms.account.SignIn.Outcome;
import org.praxiscms.shared.NotFound;

/** From the doors: the way of a passkey through an account, its sign-ins and its second factor. */
@ExtendWith(ArquillianExtension.class)
class SignInWithPasskeyIT {
    private static final URI SITE = URI.create("https://clinic.example/");
    private static final String ORIGIN = "https://clinic.example";

    @Inject
    SignIn signIn;

    @Inject
    OwnAccount own;

    @Inject
    AccountEditing editing;

    @Inject
    Sessions sessions;

    @Inject
    People people;

    private Person person;
    private SoftwareAuthenticator device;
    private List<String> recoveryCodes;

    @BeforeEach
    void somebody_with_a_passkey() throws Exception {
        person = people.person(Role.ADMINISTRATOR);
        device = new SoftwareAuthenticator();
        recoveryCodes = register(device, "Telephone");
    }

    private List<String> register(SoftwareAuthenticator key, String name) throws Exception {
        PasskeyRequest request = people.as(person, () -> own.beginPasskey(SITE));
        String response = key.register(request.publicKeyOptions(), ORIGIN);
        return people.as(person, () -> own.confirmPasskey(request.ticket(), response, SITE, name));
    }

    @Test
    void a_passkey_alone_lets_in() throws Exception {
        Outcome outcome = withPasskey(signIn.beginPasskey(SITE, People.somewhere()));

        String token = ((Outcome.Entered) outcome).sessionToken();
        assertThat(sessions.resume(token)).hasValueSatisfying(signedIn -> {
            assertThat(signedIn.accountId()).isEqualTo(person.id());
            assertThat(signedIn.hasSecondFactor()).isTrue();
            assertThat(signedIn.secondFactorOverdue()).isFalse();
        });
    }

    @Test
    void an_answer_counts_once_and_for_signing_in_only() throws Exception {
        PasskeyRequest request = signIn.beginPasskey(SITE, People.somewhere());
        String response = device.sign(request.publicKeyOptions(), ORIGIN);
        assertThat(signIn.withPasskey(request.ticket(), response, SITE, People.somewhere()))
                .isInstanceOf(Outcome.Entered.class);

        assertThat(signIn.withPasskey(request.ticket(), response, SITE, People.somewhere()))
                .isEqualTo(new Outcome.Over());
        PasskeyRequest registration = people.as(person, () -> own.beginPasskey(SITE));
        assertThat(signIn.withPasskey(registration.ticket(), response, SITE, People.somewhere()))
                .isEqualTo(new Outcome.Over());
        PasskeyRequest another = signIn.beginPasskey(SITE, People.somewhere());
        assertThatThrownBy(() -> people.as(person, () -> own.confirmPasskey(another.ticket(), response, SITE, "x")))
                .hasMessage("passkey.over");
    }

    @Test
    void what_is_no_answer_is_refused() {
        for (String response : new String[] {null, "", "{}", "x".repeat(1_000_000)}) {
            assertThat(signIn.withPasskey(
                            signIn.beginPasskey(SITE, People.somewhere()).ticket(), response, SITE, People.somewhere()))
                    .isEqualTo(new Outcome.Refused());
        }
    }

    @Test
    void who_begins_too_often_waits() {
        Client flooding = People.somewhere();

        assertThatThrownBy(() -> {
                    for (int begun = 0; begun <= 40; begun++) {
                        signIn.beginPasskey(SITE, flooding);
                    }
                })
                .hasMessage("passkey.wait");
    }

    @Test
    void who_is_not_active_is_refused() throws Exception {
        Person other = people.person(Role.ADMINISTRATOR);
        people.as(other, () -> {
            editing.deactivate(person.id(), editing.details(person.id()).version());
            return null;
        });

        assertThat(withPasskey(signIn.beginPasskey(SITE, People.somewhere()))).isEqualTo(new Outcome.Refused());
    }

    @Test
    void a_passkey_is_a_second_factor_that_a_recovery_code_stands_in_for() {
        Outcome.SecondStep step =
                (Outcome.SecondStep) signIn.withPassword(person.email(), People.PASSWORD, People.somewhere());
        assertThat(step.byPasskey()).isTrue();
        assertThat(step.byAuthenticator()).isFalse();

        assertThat(signIn.secondStep(step.ticket(), "123456", People.somewhere()))
                .isEqualTo(new Outcome.Refused());
        assertThat(signIn.secondStep(step.ticket(), recoveryCodes.get(0), People.somewhere()))
                .isInstanceOf(Outcome.Entered.class);
    }

    @Test
    void passkeys_are_named_and_removed_by_their_owner() throws Exception {
        assertThat(register(new SoftwareAuthenticator(), "Laptop"))
                .as("the codes stay")
                .isEmpty();
        OwnProfile profile = people.as(person, own::profile);
        assertThat(profile.passkeys()).extracting(PasskeyView::name).containsExactly("Telephone", "Laptop");
        assertThat(profile.secondFactorDueAt()).isNull();
        assertThat(profile.recoveryCodesLeft()).isEqualTo(10);
        long first = profile.passkeys().get(0).id();
        long second = profile.passkeys().get(1).id();

        Caller stranger =
                sessions.resume(people.session(people.person())).orElseThrow().caller(null);
        assertThatThrownBy(() -> people.as(stranger, () -> remove(first))).isInstanceOf(NotFound.class);
        people.as(person, () -> remove(first));
        people.as(person, () -> remove(second));

        OwnProfile without = people.as(person, own::profile);
        assertThat(without.passkeys()).isEmpty();
        assertThat(without.secondFactorDueAt()).isNotNull();
        assertThat(without.recoveryCodesLeft()).isZero();
    }

    @Test
    void an_administrators_reset_takes_passkeys_too() throws Exception {
        Person other = people.person(Role.ADMINISTRATOR);

        people.as(other, () -> {
            editing.resetSecondFactor(person.id());
            return null;
        });

        assertThat(people.as(person, own::profile).passkeys()).isEmpty();
        assertThat(withPasskey(signIn.beginPasskey(SITE, People.somewhere()))).isEqualTo(new Outcome.Refused());
    }

    private Outcome withPasskey(PasskeyRequest request) throws Exception {
        String response = device.sign(request.publicKeyOptions(), ORIGIN);
        return signIn.withPasskey(request.ticket(), response, SITE, People.somewhere());
    }

    private Void remove(long passkey) {
        own.removePasskey(passkey);
        return null;
    }
}
