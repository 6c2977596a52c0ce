package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.praxiscms.account.proof.Authenticator;
import org.praxiscms.account.proof.PasskeyView;
import org.praxiscms.account.proof.Passkeys;
import org.praxiscms.account.proof.RecoveryCodes;
import org.praxiscms.secret.OtherKey;
import org.praxiscms.secret.Vault;
import org.praxiscms.shared.RuleViolation;

/** What an account has besides its password, and from when on it must. */
@ApplicationScoped
@Transactional
class SecondFactors {
    private static final Logger LOG = Logger.getLogger(SecondFactors.class.getName());

    private static final Pattern SECRET = Pattern.compile("[A-Z2-7]{32}");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Vault vault;

    @Inject
    Authenticator authenticator;

    @Inject
    RecoveryCodes recoveryCodes;

    @Inject
    Passkeys passkeys;

    boolean has(Account account) {
        return account.hasAuthenticator() || hasPasskey(account.id());
    }

    boolean hasPasskey(long accountId) {
        return passkeys.has(accountId);
    }

    List<PasskeyView> passkeys(long accountId) {
        return passkeys.of(accountId);
    }

    /** Which of these accounts have a passkey. */
    Set<Long> withPasskeys(List<Long> accountIds) {
        return accountIds.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createNamedQuery("Account.withPasskeys", Long.class)
                        .setParameter("accounts", accountIds)
                        .getResultList());
    }

    /**
     * After anything about roles or factors changed: an administrator without one has some days, others owe none.
     * Recovery codes go with the last factor that they could stand in for.
     */
    void settle(Account account) {
        boolean has = has(account);
        if (!has) {
            recoveryCodes.remove(account.id());
        }
        if (has || !account.isAdministrator()) {
            account.owesNoSecondFactor();
        } else {
            SecurityPolicy policy = em.find(SecurityPolicy.class, SecurityPolicy.ONLY);
            account.owesSecondFactorFrom(clock.instant().plus(policy.secondFactorGrace()));
        }
    }

    NewAuthenticator newAuthenticator(Account account, String siteName) {
        String secret = authenticator.newSecret();
        return new NewAuthenticator(
                secret, authenticator.address(secret, account.email().value(), siteName));
    }

    /** @throws RuleViolation {@code code.wrong} unless the digits are those of a secret such as we hand out */
    void useAuthenticator(Account account, String secret, String code) {
        if (secret == null || !SECRET.matcher(secret).matches()) {
            throw new RuleViolation("code.wrong");
        }
        long step = authenticator.step(secret, code, null).orElseThrow(() -> new RuleViolation("code.wrong"));
        account.useAuthenticator(vault.seal(secret, placeOf(account.id())), step);
    }

    List<String> renewRecoveryCodes(Account account) {
        return recoveryCodes.renew(account.id());
    }

    /** Uses up six digits; whether they are the authenticator's, and nobody else was faster. */
    boolean useDigits(Account account, String code) {
        if (!account.hasAuthenticator()) {
            return false;
        }
        try {
            String secret = vault.open(account.totpSecret(), placeOf(account.id()));
            OptionalLong step = authenticator.step(secret, code, account.totpLastStep());
            return step.isPresent() && spend(account.id(), step.getAsLong());
        } catch (OtherKey lost) {
            // A recovery code lets the person in all the same.
            LOG.severe(() -> "The authenticator of account " + account.id() + " cannot be used: " + lost.getMessage());
            return false;
        }
    }

    /** Whether the secret of the account's authenticator opens with the key at hand; true where there is none. */
    boolean opens(Account account) {
        try {
            return !account.hasAuthenticator()
                    || !vault.open(account.totpSecret(), placeOf(account.id())).isEmpty();
        } catch (OtherKey lost) {
            return false;
        }
    }

    private boolean spend(long accountId, long step) {
        return em.createNamedQuery("Account.spendStep")
                        .setParameter("id", accountId)
                        .setParameter("step", step)
                        .executeUpdate()
                == 1;
    }

    boolean useRecoveryCode(long accountId, String code) {
        return recoveryCodes.use(accountId, code);
    }

    int recoveryCodesLeft(long accountId) {
        return recoveryCodes.left(accountId);
    }

    /** Takes all factors away. */
    void reset(Account account) {
        account.dropAuthenticator();
        passkeys(account.id()).forEach(passkey -> passkeys.remove(account.id(), passkey.id()));
        em.flush();
        settle(account);
    }

    private static String placeOf(long accountId) {
        return "account.totp:" + accountId;
    }
}
