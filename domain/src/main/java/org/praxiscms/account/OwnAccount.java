package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.praxiscms.access.Acting;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.NotAllowed;
import org.praxiscms.access.Role;
import org.praxiscms.account.proof.Attempt;
import org.praxiscms.account.proof.Ceremony;
import org.praxiscms.account.proof.Passkeys;
import org.praxiscms.account.proof.Passwords;
import org.praxiscms.account.proof.SignInThrottle;
import org.praxiscms.shared.EditConflict;
import org.praxiscms.shared.RuleViolation;

/** Everybody's door to their own account, and to no other: whose it is says who acts. */
@ApplicationScoped
@Transactional
@AllowedTo
public class OwnAccount {
    @PersistenceContext
    EntityManager em;

    @Inject
    Register register;

    @Inject
    RecentProof recentProof;

    @Inject
    Passwords passwords;

    @Inject
    PasswordChange passwordChange;

    @Inject
    SignInThrottle throttle;

    @Inject
    AddressChange addressChange;

    @Inject
    SecondFactors factors;

    @Inject
    Passkeys passkeys;

    @Inject
    Tickets tickets;

    @Inject
    Sessions sessions;

    @Inject
    KnownDevices devices;

    @Inject
    Letters letters;

    public OwnProfile profile() {
        Account account = register.get(me());
        return new OwnProfile(
                account.id(),
                account.name(),
                account.email().value(),
                account.roles(),
                account.hasPassword(),
                account.passwordSetAt(),
                account.hasAuthenticator(),
                factors.passkeys(account.id()),
                factors.recoveryCodesLeft(account.id()),
                account.secondFactorDueAt());
    }

    /** @throws RuleViolation {@code name.missing}, {@code name.long}, {@code name.characters} */
    public void rename(String name) {
        register.locked(me()).rename(name);
    }

    /**
     * Changes the password; all other sessions end.
     *
     * @param present asked for where there is one
     * @throws RuleViolation {@code password.wrong}, {@code password.wait} after too many wrong ones, those of a password
     */
    public void changePassword(String present, String next) {
        requirePresent(present);
        String hash = passwordChange.hash(register.get(me()), next);
        Account account = register.locked(me());
        passwordChange.choose(account, hash, Acting.caller().sessionId());
        letters.passwordChanged(account);
    }

    /** Somebody at a browser left open must not find out the password, or change it. */
    private void requirePresent(String present) {
        Attempt attempt = new Attempt("account " + me(), null, null);
        if (throttle.tryNow(attempt).isPresent()) {
            throw new RuleViolation("password.wait");
        }
        String hash = register.get(me()).passwordHash();
        boolean matches = passwords.verify(present, hash).matches();
        if (hash == null) {
            recentProof.require();
        } else if (!matches) {
            throw new RuleViolation("password.wrong");
        }
        if (!Objects.equals(hash, register.locked(me()).passwordHash())) {
            throw new EditConflict();
        }
        throttle.succeeded(attempt);
    }

    /**
     * Asks the old and the new mailbox to confirm that the account moves.
     *
     * @return where no letters go, and to administrators only, the two links to be shown, the old end's first; else none
     * @throws RuleViolation {@code email.invalid}, {@code email.taken}; {@code email.administrator} where no letters go:
     *     an administrator helps
     */
    public List<URI> changeAddress(String email, URI site) {
        recentProof.require();
        Account account = register.get(me());
        if (!letters.go() && !Acting.caller().has(Role.ADMINISTRATOR)) {
            throw new RuleViolation("email.administrator");
        }
        return addressChange.begin(account, EmailAddress.of(email), site);
    }

    /** @param siteName as the authenticator's list shows it */
    public NewAuthenticator beginAuthenticator(String siteName) {
        recentProof.require();
        return factors.newAuthenticator(register.get(me()), siteName);
    }

    /**
     * Sets up the authenticator whose secret was handed out, in the place of a former one.
     *
     * @return recovery codes to be shown once; none where the account has some
     * @throws RuleViolation {@code code.wrong}
     */
    public List<String> confirmAuthenticator(String secret, String code) {
        recentProof.require();
        Account account = register.locked(me());
        factors.useAuthenticator(account, secret, code);
        return afterAdding(account);
    }

    public void removeAuthenticator() {
        recentProof.require();
        Account account = register.locked(me());
        account.dropAuthenticator();
        afterRemoving(account);
    }

    /**
     * New recovery codes, in the place of all former ones.
     *
     * @throws RuleViolation {@code recoveryCodes.noFactor} where there is nothing that they could stand in for
     */
    public List<String> renewRecoveryCodes() {
        recentProof.require();
        Account account = register.get(me());
        if (!factors.has(account)) {
            throw new RuleViolation("recoveryCodes.noFactor");
        }
        letters.secondFactorChanged(account);
        return factors.renewRecoveryCodes(account);
    }

    /**
     * Begins to register a passkey.
     *
     * @param origin as the browser sees the site
     * @throws RuleViolation {@code passkey.tooMany}, {@code passkey.origin}
     */
    public PasskeyRequest beginPasskey(URI origin) {
        recentProof.require();
        Account account = register.get(me());
        Ceremony ceremony =
                passkeys.beginRegistration(account.id(), account.email().value(), account.name(), origin);
        String ticket = tickets.issue(Purpose.PASSKEY_REQUEST, account.id(), ceremony.request());
        return new PasskeyRequest(ticket, ceremony.publicKeyOptions());
    }

    /**
     * Registers the passkey that a device has made.
     *
     * @param response what the browser's {@code credential.toJSON()} gave
     * @return recovery codes to be shown once; none where the account has some
     * @throws RuleViolation {@code passkey.over} where it took too long, {@code passkey.invalid}, {@code
     *     passkey.tooMany}, those of {@code passkey.name}
     */
    public List<String> confirmPasskey(String ticket, String response, URI origin, String name) {
        recentProof.require();
        Account account = register.locked(me());
        Ticket request = tickets.use(Purpose.PASSKEY_REQUEST, ticket)
                .filter(used -> account.id().equals(used.accountId()))
                .orElseThrow(() -> new RuleViolation("passkey.over"));
        passkeys.finishRegistration(account.id(), request.detail(), response, origin, name);
        return afterAdding(account);
    }

    public void renamePasskey(long passkeyId, String name) {
        passkeys.rename(me(), passkeyId, name);
    }

    public void removePasskey(long passkeyId) {
        recentProof.require();
        Account account = register.locked(me());
        passkeys.remove(account.id(), passkeyId);
        afterRemoving(account);
    }

    private List<String> afterAdding(Account account) {
        em.flush();
        factors.settle(account);
        letters.secondFactorChanged(account);
        return factors.recoveryCodesLeft(account.id()) > 0 ? List.of() : factors.renewRecoveryCodes(account);
    }

    private void afterRemoving(Account account) {
        em.flush();
        factors.settle(account);
        letters.secondFactorChanged(account);
    }

    /** Where the person is signed in, the latest first. */
    public List<OpenSession> sessions() {
        return sessions.of(me());
    }

    public void endSession(long sessionId) {
        sessions.endOne(me(), sessionId);
    }

    /** Ends all sessions but the one at hand. */
    public void endOtherSessions() {
        sessions.endAllBut(me(), Acting.caller().sessionId());
    }

    /** Ends all sessions, the one at hand too, and knows none of the devices any more. */
    public void signOutEverywhere() {
        sessions.endAll(me());
        devices.forgetAll(me());
    }

    /** The system has no account. */
    private static long me() {
        Long id = Acting.caller().accountId();
        if (id == null) {
            throw new NotAllowed("OwnAccount");
        }
        return id;
    }
}
