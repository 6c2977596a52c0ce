package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.praxiscms.access.Acting;
import org.praxiscms.account.proof.Passwords;
import org.praxiscms.shared.RuleViolation;

/** Gives an account another password, and takes from it whatever the former one had opened. */
@ApplicationScoped
@Transactional
class PasswordChange {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Register register;

    @Inject
    Tickets tickets;

    @Inject
    Sessions sessions;

    @Inject
    KnownDevices devices;

    @Inject
    Passwords passwords;

    @Inject
    Letters letters;

    /**
     * Whoever has a link that came by mail may do the same as somebody who knows the password: the browser is known from
     * now on, and strangers who guess do not make its owner wait.
     *
     * @return what is to be left with the browser; empty where it was known
     * @throws RuleViolation {@code link.closed}, those of a password, and then the ticket still counts
     */
    Optional<String> byTicket(Purpose purpose, String token, String password, Client client) {
        Ticket ticket = tickets.look(purpose, token).orElseThrow(() -> new RuleViolation("link.closed"));
        String hash = hash(register.get(ticket.accountId()), password);
        Account account = register.locked(ticket.accountId());
        if (!account.isActive() || tickets.use(purpose, token).isEmpty()) {
            throw new RuleViolation("link.closed");
        }
        boolean hadOne = account.hasPassword();
        Acting acting = Acting.as(
                account.itself(), purpose == Purpose.INVITATION ? "Invitations.accept" : "ForgottenPassword.choose");
        try {
            choose(account, hash, null);
        } finally {
            acting.end();
        }
        if (hadOne) {
            letters.passwordChanged(account);
        }
        return devices.meet(account, client);
    }

    /** Checks a password for an account, then hashes it; slow, so before anything is locked. */
    String hash(Account account, String password) {
        passwords.check(password, account.email().value(), account.name());
        return passwords.hash(password);
    }

    /** @param account locked */
    void choose(Account account, String hash, Long exceptSession) {
        account.choosePassword(hash, clock.instant());
        em.flush();
        tickets.voidAll(account.id());
        sessions.endAllBut(account.id(), exceptSession);
    }
}
