package org.praxiscms.account.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.praxiscms.access.Acting;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.OpenToAll;

/**
 * Ten codes of 50 random bits for the day when the second factor is lost; each works once.
 *
 * <p>Kept like passwords, for 50 bits would not outlast a fast hash. The codes of an account share a salt, so that to
 * look for one takes one hash and not ten.
 */
@ApplicationScoped
@Transactional
@OpenToAll("asked during a sign-in; the doors round it say whose codes they are")
public class RecoveryCodes {
    static final int HOW_MANY = 10;

    /** Crockford's Base32: none of its signs looks like another. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final int LONGEST_INPUT = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    SlowHash slowHash;

    /** New codes in the place of all former ones, to be shown once: what is stored does not tell them. */
    @AllowedTo
    public List<String> renew(long accountId) {
        Acting.caller().requireIs(accountId);
        List<String> codes = Stream.generate(RecoveryCodes::newCode)
                .distinct()
                .limit(HOW_MANY)
                .toList();
        byte[] salt = SlowHash.newSalt();
        List<RecoveryCode> kept = codes.stream()
                .map(code -> new RecoveryCode(accountId, slowHash.of(code, salt)))
                .toList();
        remove(accountId);
        kept.forEach(em::persist);
        return codes.stream().map(RecoveryCodes::readable).toList();
    }

    /**
     * Uses up a code.
     *
     * @param code as typed: in any case, with or without dashes and spaces, with an O for a zero
     * @return whether it was one of the account's and had not been used; of two at the same moment one only
     */
    public boolean use(long accountId, String code) {
        String typed = asWritten(code);
        List<String> unused = unused(accountId);
        if (typed.length() != LENGTH || unused.isEmpty()) {
            return false;
        }
        return em.createNamedQuery("RecoveryCode.use")
                        .setParameter("now", clock.instant())
                        .setParameter("account", accountId)
                        .setParameter("hash", slowHash.of(typed, SlowHash.saltOf(unused.get(0))))
                        .executeUpdate()
                == 1;
    }

    /** How many have not been used. */
    public int left(long accountId) {
        return unused(accountId).size();
    }

    /** Takes all of them away. */
    @AllowedTo
    public void remove(long accountId) {
        Acting.caller().requireIs(accountId);
        em.createNamedQuery("RecoveryCode.deleteAll")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    private List<String> unused(long accountId) {
        return em.createNamedQuery("RecoveryCode.unused", String.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    private static String newCode() {
        StringBuilder code = new StringBuilder();
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> code.append(SIGNS.charAt(sign)));
        return code.toString();
    }

    private static String readable(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** Without what people add, and with the signs that they meant; empty where it cannot be a code. */
    static String asWritten(String code) {
        if (code == null || code.length() > LONGEST_INPUT) {
            return "";
        }
        return Normalizer.normalize(code, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
