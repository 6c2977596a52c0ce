package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Happening;
import org.praxiscms.access.Role;
import org.praxiscms.shared.EditConflict;
import org.praxiscms.shared.NotFound;
import org.praxiscms.shared.PageOf;
import org.praxiscms.shared.RuleViolation;

/**
 * The administrators' door to all accounts. Whoever changes what an account may do ends its sessions; an administrator
 * who may sign in is always left.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Role.ADMINISTRATOR)
public class AccountEditing {
    @PersistenceContext
    EntityManager em;

    @Inject
    Register register;

    @Inject
    AccountList accounts;

    @Inject
    RecentProof recentProof;

    @Inject
    Tickets tickets;

    @Inject
    Sessions sessions;

    @Inject
    KnownDevices devices;

    @Inject
    SecondFactors factors;

    @Inject
    ForgottenPassword forgottenPassword;

    @Inject
    AddressChange addressChange;

    @Inject
    Letters letters;

    @Inject
    Links links;

    @Inject
    Event<Happening> happenings;

    /** A page of the accounts, from 1. */
    public PageOf<AccountRow> list(AccountFilter filter, AccountOrder order, int page) {
        return accounts.page(filter, order, page);
    }

    /** All accounts to choose from, by name. */
    public List<AccountName> names() {
        return accounts.names();
    }

    /** @throws NotFound where there is none */
    public AccountDetails details(long accountId) {
        Account account = register.get(accountId);
        return new AccountDetails(
                account.id(),
                account.name(),
                account.email().value(),
                account.roles(),
                account.state(),
                account.hasAuthenticator(),
                factors.passkeys(accountId).size(),
                factors.recoveryCodesLeft(accountId),
                account.secondFactorDueAt(),
                account.createdAt(),
                devices.lastSeen(accountId).orElse(null),
                account.version());
    }

    /**
     * Invites somebody.
     *
     * @throws RuleViolation {@code roles.missing}, {@code email.taken}, those of a name and an address
     */
    public Issued invite(String name, String email, Set<Role> roles, URI site) {
        recentProof.require();
        requireSome(roles);
        return invitation(register.enter(EmailAddress.of(email), name, roles, null), site);
    }

    /**
     * Another link for somebody who has not accepted yet; the earlier one is void.
     *
     * @throws RuleViolation {@code invitation.accepted}, {@code account.inactive}
     */
    public Issued renewInvitation(long accountId, URI site) {
        recentProof.require();
        Account account = active(accountId);
        if (account.hasPassword()) {
            throw new RuleViolation("invitation.accepted");
        }
        return invitation(account, site);
    }

    private Issued invitation(Account account, URI site) {
        URI link = links.to(Purpose.INVITATION, tickets.issue(Purpose.INVITATION, account.id(), null), site);
        letters.invitation(account, link);
        return issued("AccountEditing.invitation", account, link);
    }

    /** @throws RuleViolation {@code name.missing}, {@code name.long}, {@code name.characters} */
    public void rename(long accountId, String name, int seenVersion) {
        seen(accountId, seenVersion).rename(name);
        em.flush();
    }

    /**
     * Trusts somebody with these and no other roles.
     *
     * @throws RuleViolation {@code roles.missing}, {@code administrator.last}
     * @throws EditConflict where somebody else changed the account since
     */
    public void changeRoles(long accountId, Set<Role> roles, int seenVersion) {
        recentProof.require();
        requireSome(roles);
        register.lock();
        Account account = seen(accountId, seenVersion);
        if (account.isAdministrator() && account.isActive() && !roles.contains(Role.ADMINISTRATOR)) {
            register.requireAnotherAdministrator(account);
        }
        account.entrust(roles);
        factors.settle(account);
        // A change of roles alone is none of the account's own row.
        em.lock(account, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
        sessions.endAll(accountId);
    }

    /**
     * Lets nobody sign in with it any more. What the person wrote stays.
     *
     * @throws RuleViolation {@code administrator.last}
     * @throws EditConflict where somebody else changed the account since
     */
    public void deactivate(long accountId, int seenVersion) {
        recentProof.require();
        register.lock();
        Account account = seen(accountId, seenVersion);
        if (account.isAdministrator() && account.isActive()) {
            register.requireAnotherAdministrator(account);
        }
        account.deactivate();
        em.flush();
        close(accountId);
    }

    /** @throws EditConflict where somebody else changed the account since */
    public void reactivate(long accountId, int seenVersion) {
        recentProof.require();
        seen(accountId, seenVersion).reactivate();
        em.flush();
        close(accountId);
    }

    /** Ends what is open and voids what could be opened. */
    private void close(long accountId) {
        tickets.voidAll(accountId);
        sessions.endAll(accountId);
    }

    /** Takes all second factors from somebody who has lost them; the person gets a letter. */
    public void resetSecondFactor(long accountId) {
        recentProof.require();
        Account account = register.locked(accountId);
        factors.reset(account);
        em.flush();
        close(accountId);
        letters.secondFactorReset(account);
        tell("AccountEditing.secondFactorReset", account);
    }

    /**
     * A link for a new password, for somebody whom the page of forgotten passwords does not help.
     *
     * @throws RuleViolation {@code account.inactive}, {@code invitation.open} where they never had one
     */
    public Issued newPasswordLink(long accountId, URI site) {
        recentProof.require();
        Account account = active(accountId);
        if (!account.hasPassword()) {
            throw new RuleViolation("invitation.open");
        }
        URI link = forgottenPassword.link(account, site);
        letters.newPassword(account, link);
        return issued("AccountEditing.passwordLink", account, link);
    }

    /**
     * Moves somebody's account to another mail address, where no letters go: the person confirms both links.
     *
     * @return the links, the old end's first; none where they were mailed
     * @throws RuleViolation {@code account.inactive}, {@code email.invalid}, {@code email.taken}
     */
    public List<URI> changeAddress(long accountId, String email, URI site) {
        recentProof.require();
        Account account = active(accountId);
        tell("AccountEditing.addressLinks", account);
        return addressChange.begin(account, EmailAddress.of(email), site);
    }

    private Issued issued(String deed, Account account, URI link) {
        tell(deed, account);
        return new Issued(account.id(), letters.go() ? Optional.empty() : Optional.of(link));
    }

    private void tell(String deed, Account account) {
        happenings.fire(new Happening(deed, "Account", account.id(), account.name()));
    }

    private static void requireSome(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new RuleViolation("roles.missing");
        }
    }

    private Account active(long accountId) {
        Account account = register.get(accountId);
        if (!account.isActive()) {
            throw new RuleViolation("account.inactive");
        }
        return account;
    }

    private Account seen(long accountId, int seenVersion) {
        Account account = register.locked(accountId);
        EditConflict.unless(seenVersion, account.version());
        return account;
    }
}
