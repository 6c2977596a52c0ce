package org.praxiscms.account.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Happening;
import org.praxiscms.shared.NotFound;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.web.inside.As;

@ExtendWith(ArquillianExtension.class)
@As
class PasskeysIT {
    private static final URI SITE = URI.create("https://clinic.example/");
    private static final String ORIGIN = "https://clinic.example";

    @Inject
    Passkeys passkeys;

    @Inject
    StoredAccounts accounts;

    @Inject
    Copies copies;

    private long account;
    private SoftwareAuthenticator device;

    @BeforeEach
    void somebody_has_a_device() throws Exception {
        account = accounts.add();
        device = new SoftwareAuthenticator();
    }

    @Test
    void a_passkey_signs_in_whoever_registered_it() throws Exception {
        device.flags |= SoftwareAuthenticator.BACKUP_ELIGIBLE;
        long id = register(device);

        assertThat(passkeys.has(account)).isTrue();
        assertThat(passkeys.of(account)).singleElement().satisfies(passkey -> {
            assertThat(passkey.id()).isEqualTo(id);
            assertThat(passkey.name()).isEqualTo("Telephone");
            assertThat(passkey.backedUp()).isFalse();
            assertThat(passkey.lastUsedAt()).isNull();
        });

        device.flags |= SoftwareAuthenticator.BACKED_UP;
        Ceremony ceremony = passkeys.beginSignIn(SITE);

        assertThat(passkeys.finishSignIn(ceremony.request(), device.sign(ceremony.publicKeyOptions(), ORIGIN), SITE))
                .hasValue(account);
        assertThat(passkeys.of(account)).singleElement().satisfies(passkey -> {
            assertThat(passkey.backedUp()).isTrue();
            assertThat(passkey.lastUsedAt()).isNotNull();
        });
    }

    @Test
    void a_passkey_works_on_the_own_machine_at_any_port() throws Exception {
        URI here = URI.create("http://localhost:8080");
        Ceremony first = passkeys.beginRegistration(account, "a@example.org", "A", here);
        passkeys.finishRegistration(
                account, first.request(), device.register(first.publicKeyOptions(), here.toString()), here, "x");
        Ceremony second = passkeys.beginSignIn(here);

        assertThat(passkeys.finishSignIn(
                        second.request(), device.sign(second.publicKeyOptions(), here.toString()), here))
                .hasValue(account);
    }

    @Test
    void what_a_browser_is_asked_names_no_account_before_the_sign_in() {
        Ceremony ceremony = passkeys.beginSignIn(SITE);

        assertThat(ceremony.publicKeyOptions())
                .contains("\"rpId\":\"clinic.example\"", "\"userVerification\":\"required\"")
                .doesNotContain("allowCredentials\":[{");
        assertThat(ceremony.publicKeyOptions())
                .isNotEqualTo(passkeys.beginSignIn(SITE).publicKeyOptions());
    }

    @Test
    void what_a_device_is_asked_to_make_is_discoverable_and_new_to_it() throws Exception {
        register(device);

        assertThat(passkeys.beginRegistration(account, "ann@example.org", "Ann", SITE)
                        .publicKeyOptions())
                .contains("\"residentKey\":\"required\"", "\"userVerification\":\"required\"")
                .contains("\"attestation\":\"none\"", "\"name\":\"ann@example.org\"", "\"excludeCredentials\":[{");
    }

    @Test
    void another_origin_is_refused() throws Exception {
        Ceremony registration = passkeys.beginRegistration(account, "a@example.org", "A", SITE);
        for (String other : List.of(
                "https://clinic.example.evil.example",
                "https://evil.example",
                "http://clinic.example",
                "https://clinic.example:8443",
                "https://www.clinic.example")) {
            String answer = new SoftwareAuthenticator().register(registration.publicKeyOptions(), other);
            assertInvalid(
                    () -> passkeys.finishRegistration(account, registration.request(), answer, SITE, "Telephone"));
        }
        register(device);
        Ceremony ceremony = passkeys.beginSignIn(SITE);

        assertRefused(ceremony, device.sign(ceremony.publicKeyOptions(), "https://evil.example"));
        assertRefused(
                ceremony, device.sign(ceremony.publicKeyOptions().replace("clinic.example", "evil.example"), ORIGIN));
    }

    @Test
    void an_answer_to_another_question_is_refused() throws Exception {
        register(device);
        Ceremony asked = passkeys.beginSignIn(SITE);
        Ceremony another = passkeys.beginSignIn(SITE);

        assertRefused(asked, device.sign(another.publicKeyOptions(), ORIGIN));

        Ceremony registration = passkeys.beginRegistration(account, "a@example.org", "A", SITE);
        Ceremony other = passkeys.beginRegistration(account, "a@example.org", "A", SITE);
        String answer = new SoftwareAuthenticator().register(other.publicKeyOptions(), ORIGIN);
        assertInvalid(() -> passkeys.finishRegistration(account, registration.request(), answer, SITE, "x"));
    }

    @Test
    void a_registration_counts_for_the_account_that_began_it() throws Exception {
        long other = accounts.add();
        Ceremony ceremony = passkeys.beginRegistration(other, "o@example.org", "O", SITE);
        String answer = device.register(ceremony.publicKeyOptions(), ORIGIN);

        assertInvalid(() -> passkeys.finishRegistration(account, ceremony.request(), answer, SITE, "x"));
    }

    @Test
    void a_device_that_was_not_unlocked_is_refused() throws Exception {
        register(device);
        device.flags = SoftwareAuthenticator.PRESENT;
        Ceremony ceremony = passkeys.beginSignIn(SITE);

        assertRefused(ceremony, device.sign(ceremony.publicKeyOptions(), ORIGIN));

        SoftwareAuthenticator second = new SoftwareAuthenticator();
        second.flags = SoftwareAuthenticator.PRESENT;
        assertInvalid(() -> register(second));
    }

    @Test
    void a_count_that_does_not_grow_tells_of_a_copy() throws Exception {
        device.count = 5;
        long id = register(device);
        device.count = 6;
        Ceremony ceremony = passkeys.beginSignIn(SITE);
        String answer = device.sign(ceremony.publicKeyOptions(), ORIGIN);

        assertThat(passkeys.finishSignIn(ceremony.request(), answer, SITE)).hasValue(account);
        assertRefused(ceremony, answer);
        device.count = 3;
        assertRefused(ceremony, device.sign(ceremony.publicKeyOptions(), ORIGIN));
        assertThat(copies.seen())
                .filteredOn(happening -> happening.subjectId() == id)
                .hasSize(2);
        device.count = 7;
        assertThat(passkeys.finishSignIn(ceremony.request(), device.sign(ceremony.publicKeyOptions(), ORIGIN), SITE))
                .hasValue(account);
    }

    @Test
    void a_passkey_that_is_not_here_is_refused() throws Exception {
        long id = register(device);
        Ceremony ceremony = passkeys.beginSignIn(SITE);
        device.claim(accounts.add());
        assertRefused(ceremony, device.sign(ceremony.publicKeyOptions(), ORIGIN));
        device.claim(account);
        passkeys.remove(account, id);

        assertRefused(ceremony, device.sign(ceremony.publicKeyOptions(), ORIGIN));
        assertThat(passkeys.has(account)).isFalse();
    }

    @Test
    void a_signature_of_another_key_is_refused() throws Exception {
        register(device);
        Ceremony ceremony = passkeys.beginSignIn(SITE);
        String answer = device.sign(ceremony.publicKeyOptions(), ORIGIN);
        String tampered = answer.replaceFirst("(\"signature\":\".{20}).", "$1" + (answer.contains("A") ? "_" : "A"));

        assertRefused(ceremony, tampered);
    }

    @Test
    void what_is_no_answer_is_invalid() throws Exception {
        Ceremony signIn = passkeys.beginSignIn(SITE);
        Ceremony registration = passkeys.beginRegistration(account, "a@example.org", "A", SITE);
        String good = device.register(registration.publicKeyOptions(), ORIGIN);

        for (String bad : new String[] {
            null,
            "",
            "null",
            "{}",
            "[]",
            "x",
            "\u0000",
            "[".repeat(19_000),
            "{\"type\":\"public-key\",\"id\":\"!\"}",
            good.replaceFirst("\"attestationObject\":\"[^\"]*\"", "\"attestationObject\":\"oA\""),
            good.replaceFirst(
                    "\"attestationObject\":\"[^\"]*\"", "\"attestationObject\":\"" + "gYGB".repeat(4000) + "\""),
            good.replaceFirst("\"clientDataJSON\":\"[^\"]*\"", "\"clientDataJSON\":\"W10\""),
            good + " ".repeat(20_000)
        }) {
            assertInvalid(() -> passkeys.finishSignIn(signIn.request(), bad, SITE));
            assertInvalid(() -> passkeys.finishRegistration(account, registration.request(), bad, SITE, "x"));
        }
    }

    @Test
    void a_passkey_is_registered_once() throws Exception {
        register(device);

        assertInvalid(() -> register(device));
    }

    @Test
    void a_passkey_has_a_name_that_its_owner_can_change() throws Exception {
        long id = register(device);
        passkeys.rename(account, id, " Laptop ");

        assertThat(passkeys.of(account)).extracting(PasskeyView::name).containsExactly("Laptop");
        assertThatThrownBy(() -> passkeys.rename(account, id, " ")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> passkeys.rename(account, id, "x".repeat(101))).isInstanceOf(RuleViolation.class);
        long other = accounts.add();
        assertThatThrownBy(() -> passkeys.rename(other, id, "Mine")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> passkeys.remove(other, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_has_more_than_twenty() throws Exception {
        for (int i = 0; i < Passkeys.MOST; i++) {
            register(new SoftwareAuthenticator());
        }

        assertThatThrownBy(() -> register(device))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("passkey.tooMany"));
    }

    @Test
    void passkeys_are_not_offered_where_browsers_have_none() {
        assertThat(passkeys.workAt(URI.create("https://clinic.example"))).isTrue();
        assertThat(passkeys.workAt(URI.create("http://localhost:8080"))).isTrue();
        assertThat(passkeys.workAt(URI.create("http://clinic.example"))).isFalse();
        assertThat(passkeys.workAt(URI.create("https://192.0.2.1"))).isFalse();
        assertThat(passkeys.workAt(URI.create("https://[2001:db8::1]:8443"))).isFalse();
        assertThatThrownBy(() -> passkeys.beginSignIn(URI.create("http://clinic.example")))
                .isInstanceOf(RuleViolation.class);
    }

    private long register(SoftwareAuthenticator with) throws GeneralSecurityException {
        Ceremony ceremony = passkeys.beginRegistration(account, "ann@example.org", "Ann Lee", SITE);
        return passkeys.finishRegistration(
                account, ceremony.request(), with.register(ceremony.publicKeyOptions(), ORIGIN), SITE, "Telephone");
    }

    private void assertRefused(Ceremony ceremony, String answer) {
        assertThat(passkeys.finishSignIn(ceremony.request(), answer, SITE)).isEmpty();
    }

    private static void assertInvalid(ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .isEqualTo("passkey.invalid"));
    }

    /** What was told to the audit log. */
    @ApplicationScoped
    static class Copies {
        final List<Happening> seen = new CopyOnWriteArrayList<>();

        List<Happening> seen() {
            return seen;
        }

        void on(@Observes Happening happening) {
            if (happening.deed().equals("Passkeys.copied")) {
                seen.add(happening);
            }
        }
    }
}
