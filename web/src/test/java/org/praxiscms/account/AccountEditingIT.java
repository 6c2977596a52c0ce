package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
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
import org.praxiscms.shared.EditConflict;
import org.praxiscms.shared.NotFound;
import org.praxiscms.shared.PageOf;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.web.inside.SettableClock;

@ExtendWith(ArquillianExtension.class)
class AccountEditingIT {
    private static final Instant NINE = Instant.parse("2031-05-01T09:00:00Z");
    private static final URI SITE = URI.create("https://clinic.example");

    @Inject
    AccountEditing editing;

    @Inject
    Invitations invitations;

    @Inject
    ForgottenPassword forgotten;

    @Inject
    Sessions sessions;

    @Inject
    SignIn signIn;

    @Inject
    Tickets tickets;

    @Inject
    Letters letters;

    @Inject
    OwnAccount own;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @Resource
    ManagedExecutorService executor;

    private Person administrator;

    @BeforeEach
    void an_administrator_at_nine() {
        clock.set(NINE);
        administrator = people.person(Role.ADMINISTRATOR);
    }

    @AfterEach
    void let_time_go_on() {
        clock.reset();
    }

    @Test
    void who_was_invited_chooses_a_password_once() throws Exception {
        String email = "invited-" + administrator.id() + "@clinic.example";
        Issued issued = people.as(administrator, () -> editing.invite("Kim Weber", email, Set.of(Role.AUTHOR), SITE));
        assertThat(issued.link().isEmpty()).isEqualTo(letters.go());
        String token = tickets.issue(Purpose.INVITATION, issued.accountId(), null);

        assertThat(invitations.look(token)).contains(new Invitations.Invited("Kim Weber", email));
        assertThatThrownBy(() -> invitations.accept(token, "short", People.somewhere()))
                .hasMessage("password.short");
        invitations.accept(token, People.PASSWORD, People.somewhere());

        assertThatThrownBy(() -> invitations.accept(token, People.PASSWORD, People.somewhere()))
                .hasMessage("link.closed");
        assertThat(signIn.withPassword(email, People.PASSWORD, People.somewhere()))
                .isInstanceOf(Outcome.Entered.class);
        assertThatThrownBy(() -> people.as(administrator, () -> editing.renewInvitation(issued.accountId(), SITE)))
                .hasMessage("invitation.accepted");
    }

    @Test
    void an_invitation_lasts_a_week_and_can_be_renewed() throws Exception {
        Person invited = people.invited();
        String token = tickets.issue(Purpose.INVITATION, invited.id(), null);
        clock.set(NINE.plus(Duration.ofDays(7)));
        assertThat(invitations.look(token)).isEmpty();

        people.as(administrator, () -> editing.renewInvitation(invited.id(), SITE));
        String renewed = tickets.issue(Purpose.INVITATION, invited.id(), null);

        assertThat(invitations.look(renewed)).isPresent();
    }

    @Test
    void bad_invitations_are_refused() {
        assertInviteFails("email.taken", "Kim", administrator.email(), Set.of(Role.AUTHOR));
        assertInviteFails("email.invalid", "Kim", "kim", Set.of(Role.AUTHOR));
        assertInviteFails("name.long", "x".repeat(300), "kim@clinic.example", Set.of(Role.AUTHOR));
        assertInviteFails("name.characters", "Kim\nWeber", "kim@clinic.example", Set.of(Role.AUTHOR));
        assertInviteFails("roles.missing", "Kim", "kim@clinic.example", Set.of());
        assertThat(people.has("kim@clinic.example")).isFalse();
    }

    private void assertInviteFails(String key, String name, String email, Set<Role> roles) {
        assertThatThrownBy(() -> people.as(administrator, () -> editing.invite(name, email, roles, SITE)))
                .hasMessage(key);
    }

    @Test
    void new_roles_end_the_sessions() throws Exception {
        Person person = people.person(Role.AUTHOR);
        String token = people.session(person);

        people.as(administrator, () -> done(() -> editing.changeRoles(person.id(), Set.of(Role.EDITOR), seen(person))));

        assertThat(sessions.resume(token)).isEmpty();
        assertThat(sessions.resume(people.session(person)).orElseThrow().roles())
                .containsExactly(Role.EDITOR);
    }

    @Test
    void who_becomes_administrator_owes_a_second_factor_and_who_was_one_does_not() throws Exception {
        Person person = people.person(Role.AUTHOR);

        people.as(
                administrator,
                () -> done(
                        () -> editing.changeRoles(person.id(), Set.of(Role.AUTHOR, Role.ADMINISTRATOR), seen(person))));
        assertThat(people.account(person).secondFactorDueAt()).isEqualTo(NINE.plus(Duration.ofDays(14)));

        people.as(administrator, () -> done(() -> editing.changeRoles(person.id(), Set.of(Role.AUTHOR), seen(person))));
        assertThat(people.account(person).secondFactorDueAt()).isNull();
    }

    @Test
    void who_is_deactivated_is_out_at_once_and_stays_out() throws Exception {
        Person person = people.person(Role.AUTHOR);
        String token = people.session(person);
        String link = tickets.issue(Purpose.NEW_PASSWORD, person.id(), null);

        people.as(administrator, () -> done(() -> editing.deactivate(person.id(), seen(person))));

        assertThat(sessions.resume(token)).isEmpty();
        assertThat(sessions.resume(people.session(person))).isEmpty();
        assertThatThrownBy(() -> forgotten.choose(link, People.PASSWORD, People.somewhere()))
                .hasMessage("link.closed");
        assertThatThrownBy(() -> people.as(administrator, () -> editing.newPasswordLink(person.id(), SITE)))
                .hasMessage("account.inactive");
        assertThat(signIn.withPassword(person.email(), People.PASSWORD, People.somewhere()))
                .isEqualTo(new Outcome.Refused());

        people.as(administrator, () -> done(() -> editing.reactivate(person.id(), seen(person))));
        assertThat(signIn.withPassword(person.email(), People.PASSWORD, People.somewhere()))
                .isInstanceOf(Outcome.Entered.class);
    }

    @Test
    void who_saw_an_older_state_changes_nothing() throws Exception {
        Person person = people.person(Role.AUTHOR);
        int seen = seen(person);
        people.as(administrator, () -> done(() -> editing.changeRoles(person.id(), Set.of(Role.EDITOR), seen)));

        assertThatThrownBy(() -> people.as(administrator, () -> done(() -> editing.deactivate(person.id(), seen))))
                .isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> people.as(administrator, () -> done(() -> editing.deactivate(-5, seen))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_last_administrator_stays() throws Exception {
        people.forgetEverybody();
        Person last = people.person(Role.ADMINISTRATOR);
        Person inactive = people.person(Role.ADMINISTRATOR);
        people.as(last, () -> done(() -> editing.deactivate(inactive.id(), seen(inactive))));

        assertThatThrownBy(() -> people.as(last, () -> done(() -> editing.deactivate(last.id(), seen(last)))))
                .hasMessage("administrator.last");
        assertThatThrownBy(() -> people.as(
                        last, () -> done(() -> editing.changeRoles(last.id(), Set.of(Role.EDITOR), seen(last)))))
                .hasMessage("administrator.last");
    }

    @Test
    void of_the_last_two_who_remove_each_other_one_stays() throws Exception {
        for (int round = 0; round < 5; round++) {
            people.forgetEverybody();
            Person one = people.person(Role.ADMINISTRATOR);
            Person other = people.person(Role.ADMINISTRATOR);
            int oneSeen = seen(one);
            int otherSeen = seen(other);
            Caller asOne = signedIn(one);
            Caller asOther = signedIn(other);
            List<Callable<Void>> removals = List.of(
                    () -> people.as(asOne, () -> done(() -> editing.deactivate(other.id(), otherSeen))),
                    () -> people.as(
                            asOther, () -> done(() -> editing.changeRoles(one.id(), Set.of(Role.AUTHOR), oneSeen))));

            int removed = 0;
            for (Future<Void> removal : executor.invokeAll(removals)) {
                removed += succeeded(removal) ? 1 : 0;
            }

            assertThat(removed).isEqualTo(1);
        }
    }

    private Caller signedIn(Person person) {
        return sessions.resume(people.session(person)).orElseThrow().caller(null);
    }

    /** Who was removed first has no session any more, and therefore no recent proof: refused alike. */
    private static boolean succeeded(Future<Void> removal) throws InterruptedException {
        try {
            removal.get();
            return true;
        } catch (ExecutionException refused) {
            assertThat(refused.getCause()).isInstanceOfAny(RuleViolation.class, ProofTooOld.class);
            return false;
        }
    }

    @Test
    void a_link_for_a_new_password_works_once_and_for_half_an_hour() throws Exception {
        Person person = people.person(Role.AUTHOR);
        String session = people.session(person);
        String expired = tickets.issue(Purpose.NEW_PASSWORD, person.id(), null);
        clock.set(NINE.plus(Duration.ofMinutes(30)));
        assertThat(forgotten.isOpen(expired)).isFalse();
        assertThatThrownBy(() -> forgotten.choose(expired, "eleven slow barges upstream", People.somewhere()))
                .hasMessage("link.closed");

        assertThat(people.as(administrator, () -> editing.newPasswordLink(person.id(), SITE))
                        .link()
                        .isEmpty())
                .isEqualTo(letters.go());
        String token = tickets.issue(Purpose.NEW_PASSWORD, person.id(), null);
        assertThat(forgotten.isOpen(token)).isTrue();
        forgotten.choose(token, "eleven slow barges upstream", People.somewhere());

        assertThat(sessions.resume(session)).isEmpty();
        assertThatThrownBy(() -> forgotten.choose(token, "eleven slow barges upstream", People.somewhere()))
                .hasMessage("link.closed");
        assertThat(signIn.withPassword(person.email(), "eleven slow barges upstream", People.somewhere()))
                .isInstanceOf(Outcome.Entered.class);
    }

    @Test
    void a_wish_for_a_new_password_is_not_written_down_where_no_letter_could_answer_it() throws Exception {
        long before = people.wishes();

        forgotten.ask(administrator.email(), People.somewhere());
        forgotten.ask("stranger@elsewhere.example", People.somewhere());
        forgotten.ask("nonsense", People.somewhere());

        assertThat(forgotten.isOn()).isFalse();
        assertThat(people.wishes()).isEqualTo(before);
    }

    @Test
    void a_new_password_keeps_the_second_factor() throws Exception {
        Person person = people.person(Role.AUTHOR);
        String secret =
                people.as(person, () -> own.beginAuthenticator("Clinic")).secret();
        people.as(person, () -> own.confirmAuthenticator(secret, People.digits(secret, NINE)));

        forgotten.choose(
                tickets.issue(Purpose.NEW_PASSWORD, person.id(), null),
                "eleven slow barges upstream",
                People.somewhere());

        assertThat(signIn.withPassword(person.email(), "eleven slow barges upstream", People.somewhere()))
                .isInstanceOf(Outcome.SecondStep.class);
    }

    @Test
    void who_lost_a_second_factor_gets_in_without_after_a_reset() throws Exception {
        Person person = people.person(Role.ADMINISTRATOR);
        String secret =
                people.as(person, () -> own.beginAuthenticator("Clinic")).secret();
        people.as(person, () -> own.confirmAuthenticator(secret, People.digits(secret, NINE)));
        String session = people.session(person);

        List<String> heard = people.heardDuring(
                () -> people.as(administrator, () -> done(() -> editing.resetSecondFactor(person.id()))));

        assertThat(heard).containsExactly("Robin Vale: AccountEditing.secondFactorReset Robin Vale");
        assertThat(sessions.resume(session)).isEmpty();
        AccountDetails details = people.as(administrator, () -> editing.details(person.id()));
        assertThat(details.hasAuthenticator()).isFalse();
        assertThat(details.recoveryCodesLeft()).isZero();
        assertThat(details.secondFactorDueAt()).isEqualTo(NINE.plus(Duration.ofDays(14)));
    }

    @Test
    void what_is_dangerous_wants_a_recent_proof() {
        Person person = people.person(Role.AUTHOR);
        var caller =
                sessions.resume(people.session(administrator)).orElseThrow().caller(null);
        clock.set(NINE.plus(Duration.ofMinutes(16)));

        List<Callable<?>> dangerous = List.of(
                () -> editing.invite("Kim", "kim@clinic.example", Set.of(Role.AUTHOR), SITE),
                () -> done(() -> editing.changeRoles(person.id(), Set.of(Role.EDITOR), seen(person))),
                () -> done(() -> editing.deactivate(person.id(), seen(person))),
                () -> done(() -> editing.resetSecondFactor(person.id())),
                () -> editing.newPasswordLink(person.id(), SITE));

        assertThat(dangerous).allSatisfy(deed -> assertThatThrownBy(() -> people.as(caller, deed))
                .isInstanceOf(ProofTooOld.class));
    }

    @Test
    void only_administrators_come_in() {
        Person editor = people.person(Role.EDITOR, Role.AUTHOR, Role.REVIEWER);

        assertThatThrownBy(() -> people.as(editor, () -> editing.details(editor.id())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> editing.list(AccountFilter.ALL, AccountOrder.NAME, 1))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_list_is_found_by_text_role_and_state() throws Exception {
        Person reviewer = people.person(Role.REVIEWER, Role.AUTHOR);
        Person invited = people.invited();

        assertThat(list(new AccountFilter(reviewer.email().substring(0, 20), null, null)))
                .containsExactly(new AccountRow(
                        reviewer.id(),
                        "Robin Vale",
                        reviewer.email(),
                        Set.of(Role.REVIEWER, Role.AUTHOR),
                        AccountState.ACTIVE,
                        false,
                        null));
        assertThat(list(new AccountFilter(reviewer.email(), Role.EDITOR, null))).isEmpty();
        assertThat(list(new AccountFilter(reviewer.email(), Role.REVIEWER, AccountState.ACTIVE)))
                .hasSize(1);
        assertThat(list(new AccountFilter(invited.email(), null, AccountState.INVITED)))
                .hasSize(1);
        assertThat(list(new AccountFilter(invited.email(), null, AccountState.ACTIVE)))
                .isEmpty();
        assertThat(list(new AccountFilter("%", null, null))).isEmpty();
        assertThat(list(new AccountFilter("robin vale", null, AccountState.INACTIVE)))
                .allMatch(row -> row.state() == AccountState.INACTIVE);
    }

    @Test
    void the_list_is_sorted_by_last_sign_in_or_state() throws Exception {
        // Others were made at another time of the tests' clock: nobody signs in before there is an account.
        people.forgetEverybody();
        administrator = people.person(Role.ADMINISTRATOR);
        Person never = people.person(Role.AUTHOR);
        Person early = people.person(Role.AUTHOR);
        Person late = people.person(Role.AUTHOR);
        Person invited = people.invited();
        Person gone = people.person(Role.AUTHOR);
        people.as(administrator, () -> done(() -> editing.deactivate(gone.id(), seen(gone))));
        clock.set(NINE.plus(Duration.ofMinutes(30)));
        signIn.withPassword(early.email(), People.PASSWORD, People.somewhere());
        clock.set(NINE.plus(Duration.ofHours(1)));
        signIn.withPassword(late.email(), People.PASSWORD, People.somewhere());
        signIn.withPassword(late.email(), People.PASSWORD, People.somewhere());

        assertThat(idsBy(AccountOrder.LAST_SIGN_IN)).containsSubsequence(late.id(), early.id(), never.id());
        assertThat(idsBy(AccountOrder.STATE)).containsSubsequence(invited.id(), never.id(), gone.id());
        assertThat(idsBy(AccountOrder.NAME)).hasSameElementsAs(idsBy(AccountOrder.STATE));
    }

    private List<Long> idsBy(AccountOrder order) throws Exception {
        List<Long> ids = new ArrayList<>();
        int page = 0;
        PageOf<AccountRow> rows;
        do {
            int number = ++page;
            rows = people.as(administrator, () -> editing.list(AccountFilter.ALL, order, number));
            rows.items().forEach(row -> ids.add(row.id()));
        } while (rows.hasNext());
        return ids;
    }

    @Test
    void everybody_can_be_chosen_by_name_and_address() throws Exception {
        Person invited = people.invited();

        assertThat(people.as(administrator, editing::names))
                .contains(
                        new AccountName(invited.id(), "Robin Vale", invited.email(), AccountState.INVITED),
                        new AccountName(administrator.id(), "Robin Vale", administrator.email(), AccountState.ACTIVE))
                .isSortedAccordingTo(Comparator.comparing(each -> each.name().toLowerCase(Locale.ROOT)));
    }

    private List<AccountRow> list(AccountFilter filter) throws Exception {
        return people.as(administrator, () -> editing.list(filter, AccountOrder.NAME, 1))
                .items();
    }

    private int seen(Person person) {
        return people.account(person).version();
    }

    private static Void done(Runnable deed) {
        deed.run();
        return null;
    }
}
