package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praxiscms.access.Role;

class AccountTest {
    private static final Instant NOW = Instant.parse("2031-05-01T09:00:00Z");

    private final Account account =
            new Account(EmailAddress.of("kim@clinic.example"), " Kim Weber ", Set.of(Role.AUTHOR), NOW);

    @Test
    void an_account_begins_as_an_invitation() {
        assertThat(account.name()).isEqualTo("Kim Weber");
        assertThat(account.state()).isEqualTo(AccountState.INVITED);

        account.choosePassword("hash", NOW);
        assertThat(account.state()).isEqualTo(AccountState.ACTIVE);

        account.deactivate();
        assertThat(account.state()).isEqualTo(AccountState.INACTIVE);
        account.reactivate();
        assertThat(account.state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void roles_are_those_and_no_others() {
        account.entrust(Set.of(Role.EDITOR, Role.ADMINISTRATOR));

        assertThat(account.roles()).containsExactlyInAnyOrder(Role.EDITOR, Role.ADMINISTRATOR);
        assertThat(account.isAdministrator()).isTrue();
    }

    @Test
    void a_second_factor_is_not_put_off() {
        account.owesSecondFactorFrom(NOW);
        account.owesSecondFactorFrom(NOW.plus(Duration.ofDays(14)));
        assertThat(account.secondFactorDueAt()).isEqualTo(NOW);

        account.owesNoSecondFactor();
        assertThat(account.secondFactorDueAt()).isNull();
    }

    @Test
    void without_an_authenticator_no_step_is_remembered() {
        account.useAuthenticator("sealed", 7);
        assertThat(account.hasAuthenticator()).isTrue();
        assertThat(account.totpLastStep()).isEqualTo(7);

        account.dropAuthenticator();
        assertThat(account.hasAuthenticator()).isFalse();
        assertThat(account.totpLastStep()).isNull();
    }

    @Test
    void a_name_is_one_that_does_not_mislead() {
        assertThatThrownBy(() -> account.rename("x".repeat(151))).hasMessage("name.long");
        assertThatThrownBy(() -> account.rename("Kim\u0007")).hasMessage("name.characters");
        assertThatThrownBy(() -> account.rename("")).hasMessage("name.missing");
        assertThat(account.name()).isEqualTo("Kim Weber");
    }
}
