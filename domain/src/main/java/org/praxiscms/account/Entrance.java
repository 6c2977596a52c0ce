package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Happening;
import org.praxiscms.account.SignIn.Outcome;
import org.praxiscms.account.proof.Ceremony;
import org.praxiscms.account.proof.Passkeys;

/** The steps of a sign-in that read and write data, each a transaction of its own. */
@ApplicationScoped
@Transactional
class Entrance {
    private static final String ACCOUNT = "Account";

    @PersistenceContext
    EntityManager em;

    @Inject
    Register register;

    @Inject
    Tickets tickets;

    @Inject
    Sessions sessions;

    @Inject
    KnownDevices devices;

    @Inject
    SecondFactors factors;

    @Inject
    Passkeys passkeys;

    @Inject
    Letters letters;

    @Inject
    Refusals refusals;

    @Inject
    Event<Happening> happenings;

    /** Who is named by an address. The same statements, whoever it is. */
    Candidate candidate(String typed, Client client) {
        String email = EmailAddress.ifValid(typed).map(EmailAddress::value).orElse(null);
        Optional<Account> account = register.find(email == null ? "" : email);
        Optional<KnownDevice> device = devices.find(client.knownDeviceToken());
        return account.map(known -> candidate(known, device)).orElse(new Candidate(email, null, null, null, null));
    }

    private static Candidate candidate(Account account, Optional<KnownDevice> device) {
        return new Candidate(
                account.email().value(),
                account.id(),
                account.name(),
                account.isActive() ? account.passwordHash() : null,
                device.filter(known -> known.isOf(account.id()))
                        .map(KnownDevice::id)
                        .orElse(null));
    }

    /** Somebody who has named no account, with a device that is known, whosever it is. */
    Candidate passerBy(Client client) {
        Long device =
                devices.find(client.knownDeviceToken()).map(KnownDevice::id).orElse(null);
        return new Candidate(null, null, null, null, device);
    }

    /** Whose second step a ticket is; empty where it does not count. */
    Optional<Candidate> holder(String ticket, Client client) {
        Optional<KnownDevice> device = devices.find(client.knownDeviceToken());
        return tickets.look(Purpose.SECOND_STEP, ticket)
                .map(found -> candidate(register.get(found.accountId()), device));
    }

    /** Keeps the same password at today's cost. */
    Candidate rehash(Candidate candidate, String newHash) {
        em.createNamedQuery("Account.rehash")
                .setParameter("id", candidate.accountId())
                .setParameter("former", candidate.passwordHash())
                .setParameter("hash", newHash)
                .executeUpdate();
        return candidate.withPasswordHash(newHash);
    }

    /** Lets in whoever has proved the password, or asks for more. */
    Outcome afterPassword(Candidate candidate, Client client) {
        Account account = register.locked(candidate.accountId());
        // Meanwhile somebody may have changed it, and ended all sessions: this is not to be one more.
        if (!account.isActive() || !Objects.equals(account.passwordHash(), candidate.passwordHash())) {
            return new Outcome.Refused();
        }
        if (factors.has(account)) {
            String ticket = tickets.issue(Purpose.SECOND_STEP, account.id(), null);
            return new Outcome.SecondStep(ticket, account.hasAuthenticator(), factors.hasPasskey(account.id()));
        }
        return enter(account, client);
    }

    /** Lets in whoever has a code that fits, once. */
    Outcome afterCode(String token, String code, Client client) {
        Optional<Ticket> ticket = tickets.look(Purpose.SECOND_STEP, token);
        if (ticket.isEmpty() || !tickets.mayTryCode(ticket.get())) {
            return new Outcome.Over();
        }
        Account account = register.locked(ticket.get().accountId());
        if (!account.isActive()) {
            return new Outcome.Over();
        }
        boolean byDigits = factors.useDigits(account, code);
        if (!byDigits && !factors.useRecoveryCode(account.id(), code)) {
            return new Outcome.Refused();
        }
        if (!tickets.useUp(ticket.get())) {
            return new Outcome.Over();
        }
        if (!byDigits) {
            letters.recoveryCodeUsed(account, factors.recoveryCodesLeft(account.id()));
            tell("SignIn.recoveryCode", account);
        }
        return enter(account, client);
    }

    PasskeyRequest beginPasskey(URI origin) {
        Ceremony ceremony = passkeys.beginSignIn(origin);
        String ticket = tickets.issueToNobody(Purpose.PASSKEY_REQUEST, ceremony.request());
        return new PasskeyRequest(ticket, ceremony.publicKeyOptions());
    }

    /** Uses up what a browser was asked, so that an answer counts once; one's own new passkeys are asked for elsewhere. */
    Optional<String> passkeyRequest(String token) {
        return tickets.use(Purpose.PASSKEY_REQUEST, token)
                .filter(ticket -> ticket.accountId() == null)
                .map(Ticket::detail);
    }

    Outcome afterPasskey(String request, String response, URI origin, Client client) {
        OptionalLong accountId = passkeys.finishSignIn(request, response, origin);
        if (accountId.isEmpty()) {
            return new Outcome.Refused();
        }
        Account account = register.locked(accountId.getAsLong());
        return account.isActive() ? enter(account, client) : new Outcome.Refused();
    }

    /** Begins the session of somebody who has proved all that it takes. */
    private Outcome enter(Account account, Client client) {
        String session = sessions.begin(account.id(), client);
        Optional<String> device = devices.meet(account, client);
        tell("SignIn.entered", account);
        return new Outcome.Entered(session, device.orElse(null));
    }

    void leave(String sessionToken) {
        Optional<SignedIn> signedIn = sessions.resume(sessionToken);
        sessions.end(sessionToken);
        signedIn.ifPresent(person -> tell("SignIn.out", register.get(person.accountId())));
    }

    /** Tells of it in the person's own name: nobody acts on this thread yet. */
    private void tell(String deed, Account account) {
        Acting acting = Acting.as(account.itself());
        try {
            happenings.fire(new Happening(deed, ACCOUNT, account.id(), account.name()));
        } finally {
            acting.end();
        }
    }

    /** The throttle lets few tries at one account through: each of them is told. Of others only so many are. */
    void refused(Candidate candidate) {
        tell("SignIn.refused", candidate, candidate.accountId() != null);
    }

    void slowed(Candidate candidate) {
        tell("SignIn.throttled", candidate, false);
    }

    private void tell(String deed, Candidate candidate, boolean always) {
        if (refusals.isToTell(deed, always)) {
            happenings.fire(happening(deed, candidate));
        }
    }

    /** What was typed is told only where it is an account's: people type passwords into the wrong field. */
    private static Happening happening(String deed, Candidate candidate) {
        return candidate.accountId() == null
                ? new Happening(deed, null, null, null)
                : new Happening(deed, ACCOUNT, candidate.accountId(), candidate.email());
    }
}
