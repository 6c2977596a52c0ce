package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.NotAllowed;
import org.praxiscms.shared.RuleViolation;

@ExtendWith(ArquillianExtension.class)
class SetupIT {
    @Inject
    Setup setup;

    @Inject
    People people;

    @Test
    void nobody_sets_up_a_site_that_has_accounts() throws Exception {
        people.person();
        String token = people.asSystem(setup::renewLink);

        assertThat(setup.isNeeded()).isFalse();
        assertThat(setup.isOpen(token)).isFalse();
        assertThatThrownBy(() -> setup.complete(token, new SetupForm("Eve", "eve@clinic.example", People.PASSWORD)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("setup.closed");
    }

    @Test
    void operations_install_nobody_where_there_is_somebody() throws Exception {
        people.person();

        people.asSystem(() -> {
            setup.install("late@clinic.example", People.PASSWORD);
            return null;
        });

        assertThat(people.has("late@clinic.example")).isFalse();
    }

    @Test
    void only_the_system_hands_out_the_link() {
        assertThatThrownBy(setup::renewLink).isInstanceOf(NotAllowed.class);
    }
}
