package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.NotAllowed;
import org.praxiscms.access.Role;
import org.praxiscms.audit.AuditFilter;
import org.praxiscms.audit.AuditLog;
import org.praxiscms.audit.AuditRecord;
import org.praxiscms.clinic.ClinicDirectory;
import org.praxiscms.clinic.ClinicEditing;
import org.praxiscms.clinic.ClinicProfile;
import org.praxiscms.setup.FirstSteps;
import org.praxiscms.setup.FirstSteps.Introduction;
import org.praxiscms.shared.RuleViolation;

@ExtendWith(ArquillianExtension.class)
class SetupIT {
    @Inject
    Setup setup;

    @Inject
    People people;

    @Inject
    AccountEditing editing;

    @Inject
    FirstSteps firstSteps;

    @Inject
    ForgottenPassword forgotten;

    @Inject
    Tickets tickets;

    @Inject
    ClinicDirectory directory;

    @Inject
    ClinicEditing clinic;

    @Inject
    AuditLog log;

    @Resource
    ManagedExecutorService executor;

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
    void of_ten_who_complete_the_setup_at_once_one_becomes_administrator() throws Exception {
        people.forgetEverybody();
        String token = people.asSystem(setup::renewLink);
        assertThat(setup.isNeeded()).isTrue();
        assertThat(setup.isOpen(token)).isTrue();
        List<Callable<Long>> tries = IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Long>) () -> setup.complete(
                        token, new SetupForm("Robin Vale", "first" + i + "@clinic.example", People.PASSWORD)))
                .toList();

        List<Long> made = new ArrayList<>();
        for (Future<Long> attempt : executor.invokeAll(tries)) {
            try {
                made.add(attempt.get());
            } catch (ExecutionException refused) {
                assertThat(refused.getCause()).isInstanceOf(RuleViolation.class).hasMessage("setup.closed");
            }
        }

        assertThat(made).hasSize(1);
        AccountDetails first = people.asSystem(() -> editing.details(made.get(0)));
        assertThat(first.roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.EDITOR, Role.AUTHOR);
        assertThat(setup.isNeeded()).isFalse();
    }

    @Test
    void the_log_has_the_first_administrators_name_on_all_that_the_setup_did() throws Exception {
        people.forgetEverybody();
        String token = people.asSystem(setup::renewLink);
        ClinicProfile before = directory.clinic();
        String phone = before.locations().get(0).phone().e164();

        firstSteps.take(
                token,
                new SetupForm("Robin Vale", "first@clinic.example", People.PASSWORD),
                new Introduction(before.name(), before.zone().getId(), "+12125550187"));

        List<AuditRecord> told = people.asSystem(
                () -> log.page(new AuditFilter(null, "FirstSteps.take", null, null, null, null, null), 1)
                        .items());
        assertThat(told).extracting(AuditRecord::subjectKind).contains("Account", "Clinic", "Location");
        assertThat(told).extracting(AuditRecord::actor).containsOnly("Robin Vale");
        people.asSystem(() -> {
            clinic.introduce(before.name(), before.zone().getId(), phone);
            return null;
        });
    }

    @Test
    void a_password_chosen_by_link_is_told_of_the_person_who_chose_it() throws Exception {
        People.Person person = people.person(Role.AUTHOR);

        forgotten.choose(
                tickets.issue(Purpose.NEW_PASSWORD, person.id(), null),
                "eleven slow barges upstream",
                People.somewhere());

        assertThat(people.asSystem(() -> log.page(
                                new AuditFilter(
                                        person.id(),
                                        "ForgottenPassword.choose",
                                        "Account",
                                        person.id(),
                                        null,
                                        null,
                                        null),
                                1)
                        .items()))
                .hasSize(1);
    }

    @Test
    void a_weak_password_does_not_use_the_link_up() throws Exception {
        people.forgetEverybody();
        String token = people.asSystem(setup::renewLink);

        assertThatThrownBy(() -> setup.complete(token, new SetupForm("Robin", "robin@clinic.example", "short")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> setup.complete(token, new SetupForm("a\u202Eb", "r@clinic.example", People.PASSWORD)))
                .hasMessage("name.characters");

        assertThat(setup.isOpen(token)).isTrue();
        String renewed = people.asSystem(setup::renewLink);
        assertThat(setup.isOpen(token)).isFalse();
        assertThat(setup.isOpen(renewed)).isTrue();
        assertThat(people.has("robin@clinic.example")).isFalse();
    }

    @Test
    void operations_install_one_administrator_once() throws Exception {
        people.forgetEverybody();

        for (String email : List.of("Ops@Clinic.example", "again@clinic.example")) {
            people.asSystem(() -> {
                setup.install(email, People.PASSWORD);
                return null;
            });
        }

        assertThat(people.has("ops@clinic.example")).isTrue();
        assertThat(people.has("again@clinic.example")).isFalse();
    }

    @Test
    void only_the_system_hands_out_the_link() {
        assertThatThrownBy(setup::renewLink).isInstanceOf(NotAllowed.class);
    }
}
