package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Caller;
import org.praxiscms.access.NotAllowed;
import org.praxiscms.access.Role;
import org.praxiscms.shared.EditConflict;

@ExtendWith(ArquillianExtension.class)
class SecuritySettingsIT {
    @Inject
    SecuritySettings settings;

    @Inject
    People people;

    private SecurityRules before;

    @BeforeEach
    void remember() throws Exception {
        before = people.asSystem(settings::current);
    }

    @AfterEach
    void as_before() throws Exception {
        int version = people.asSystem(settings::current).version();
        people.asSystem(() -> change(14, before.auditDays(), version));
    }

    @Test
    void an_administrator_changes_what_was_seen() throws Exception {
        var administrator = people.person(Role.ADMINISTRATOR);

        people.as(administrator, () -> change(7, before.auditDays(), before.version()));

        assertThat(people.as(people.person(), settings::current).secondFactorGraceDays())
                .isEqualTo(7);
        assertThatThrownBy(() -> people.as(administrator, () -> change(30, before.auditDays(), before.version())))
                .isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> people.as(administrator, () -> change(91, before.auditDays(), before.version() + 1)))
                .hasMessage("secondFactorGraceDays.range");
    }

    @Test
    void to_be_less_strict_wants_a_recent_proof() {
        var person = people.person(Role.ADMINISTRATOR);
        Caller withoutSession = new Caller(person.id(), "Robin", person.roles(), null);

        assertThatThrownBy(() -> people.as(withoutSession, () -> change(14, before.auditDays() - 1, before.version())))
                .isInstanceOf(ProofTooOld.class);
        assertThatThrownBy(() -> people.as(withoutSession, () -> change(90, before.auditDays(), before.version())))
                .isInstanceOf(ProofTooOld.class);
    }

    @Test
    void others_change_nothing() {
        var editor = people.person(Role.EDITOR);

        assertThatThrownBy(() -> people.as(editor, () -> change(14, 365, before.version())))
                .isInstanceOf(NotAllowed.class);
    }

    private Void change(int graceDays, int auditDays, int version) {
        settings.change(new SecurityRules(graceDays, before.idleMinutes(), before.sessionHours(), auditDays, version));
        return null;
    }
}
