package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.praxiscms.access.Role;
import org.praxiscms.shared.NotFound;
import org.praxiscms.shared.RuleViolation;

/** All accounts, and what holds for all of them together: an address belongs to one, an administrator is always there. */
@ApplicationScoped
@Transactional
class Register {
    private static final long NO_ACCOUNT = -1;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Until the end of the transaction nobody else changes what holds for all: one row stands for them. */
    SecurityPolicy lock() {
        return em.find(SecurityPolicy.class, SecurityPolicy.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Enters a new account.
     *
     * @param passwordHash null where the person chooses a password later
     * @throws RuleViolation {@code email.taken}, those of a name
     */
    Account enter(EmailAddress email, String name, Set<Role> roles, String passwordHash) {
        SecurityPolicy policy = lock();
        requireFree(email);
        Instant now = clock.instant();
        Account account = new Account(email, name, roles, now);
        if (passwordHash != null) {
            account.choosePassword(passwordHash, now);
        }
        if (account.isAdministrator()) {
            account.owesSecondFactorFrom(now.plus(policy.secondFactorGrace()));
        }
        em.persist(account);
        em.flush();
        return account;
    }

    /** @throws RuleViolation {@code email.taken} */
    void requireFree(EmailAddress email) {
        if (find(email).isPresent()) {
            throw new RuleViolation("email.taken");
        }
    }

    /** @throws RuleViolation {@code administrator.last} where nobody else would be left, locked until the end */
    void requireAnotherAdministrator(Account account) {
        lock();
        long others = em.createNamedQuery("Account.activeWithRole", Long.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("except", account.id() == null ? NO_ACCOUNT : account.id())
                .getSingleResult();
        if (others == 0) {
            throw new RuleViolation("administrator.last");
        }
    }

    Optional<Account> find(EmailAddress email) {
        return em.createNamedQuery("Account.byEmail", Account.class)
                .setParameter("email", email.value())
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFound where there is none */
    Account get(long accountId) {
        return Optional.ofNullable(em.find(Account.class, accountId)).orElseThrow(NotFound::new);
    }
}
