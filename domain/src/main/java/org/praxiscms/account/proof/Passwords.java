package org.praxiscms.account.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.shared.RuleViolation;

/**
 * Which passwords are good enough, and how they are kept. Any characters are welcome and none are asked for: length and
 * not being guessable is what counts (NIST SP 800-63B, 5.1.1.2).
 */
@ApplicationScoped
@OpenToAll("gives away nothing: answers about what the caller already has in hand")
public class Passwords {
    /** The least number of characters (Unicode code points). */
    public static final int SHORTEST = 12;

    /** The greatest number of characters (Unicode code points). */
    public static final int LONGEST = 128;

    /** UTF-16 units that are looked at at all: 128 characters come in far fewer, however they are written. */
    private static final int LONGEST_INPUT = 1000;

    /** A hash that no password has: its last bytes are not Argon2's. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$cHJheGlzLXByYXhpcy0wMA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    SlowHash slowHash;

    /**
     * What was found.
     *
     * @param matches the password is the right one
     * @param outdated it is, and what is stored should be replaced by a hash of today's cost
     */
    public record Verdict(boolean matches, boolean outdated) {}

    /**
     * Refuses what is too easy to guess.
     *
     * @param email of the account; may be null
     * @param name of the person; may be null
     * @throws RuleViolation {@code password.missing}, {@code password.short}, {@code password.long}, {@code
     *     password.obvious} (the person's own words, the site's, or one character or row over and over), {@code
     *     password.common}
     */
    public void check(String raw, String email, String name) {
        if (raw == null || raw.isEmpty()) {
            throw new RuleViolation("password.missing");
        }
        if (raw.length() > LONGEST_INPUT) {
            throw new RuleViolation("password.long");
        }
        String password = normalised(raw);
        // Both: one ligature can unfold into eighteen characters.
        if (Math.min(lengthOf(raw), lengthOf(password)) < SHORTEST) {
            throw new RuleViolation("password.short");
        }
        if (lengthOf(password) > LONGEST) {
            throw new RuleViolation("password.long");
        }
        Guessing.refuse(password, email, name);
    }

    /**
     * What to store of a password that passed {@link #check}.
     *
     * @throws RuleViolation {@code password.busy}: so many are being hashed that it would take too long
     */
    public String hash(String raw) {
        return slowHash.of(normalised(raw), SlowHash.newSalt());
    }

    /**
     * Whether this is the password. It takes the same time whether there is one to compare with or not.
     *
     * @param storedHashOrNull null for an account that is unknown or has no password: never matches
     * @throws RuleViolation {@code password.busy}: so many are being checked that it would take too long
     */
    public Verdict verify(String raw, String storedHashOrNull) {
        boolean readable = raw != null && raw.length() <= LONGEST_INPUT;
        boolean comparable = readable && storedHashOrNull != null;
        boolean same = slowHash.matches(readable ? normalised(raw) : "", comparable ? storedHashOrNull : NOBODYS);
        boolean matches = same && comparable;
        return new Verdict(matches, matches && slowHash.isOutdated(storedHashOrNull));
    }

    /** As every keyboard and every system writes it. */
    private static String normalised(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC);
    }

    private static int lengthOf(String text) {
        return text.codePointCount(0, text.length());
    }
}
