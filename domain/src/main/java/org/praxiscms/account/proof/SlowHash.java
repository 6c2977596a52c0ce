package org.praxiscms.account.proof;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxiscms.shared.RuleViolation;

/**
 * Makes guessing dear: Argon2id at the least cost that OWASP's Password Storage Cheat Sheet names. A few at a time, so
 * that a flood of tries waits in a line instead of taking all memory; who waits too long is sent away.
 */
@ApplicationScoped
class SlowHash {
    static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String START = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";
    private static final Pattern STORED = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=\\d{1,7},t=\\d{1,3},p=\\d{1,2}\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(
            MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID, Argon2Function.ARGON2_VERSION_13);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Semaphore turns;
    private final Duration patience;

    SlowHash() {
        this(AT_ONCE, PATIENCE);
    }

    SlowHash(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /**
     * The hash with its cost and its salt, in the format of the PHC.
     *
     * @throws RuleViolation {@code password.busy}: too many wait already
     */
    String of(String secret, byte[] salt) {
        return START + base64(salt) + "$" + base64(bytes(ARGON2, secret, salt));
    }

    /**
     * Whether a secret has this hash, which may be of a former cost.
     *
     * @throws IllegalArgumentException where it is no hash at all
     * @throws RuleViolation {@code password.busy}: too many wait already
     */
    boolean matches(String secret, String stored) {
        Parts parts = Parts.of(stored);
        byte[] now = bytes(parts.function(), secret, parts.salt());
        return MessageDigest.isEqual(now, parts.hash());
    }

    /** Whether it was made at another cost than today's. */
    boolean isOutdated(String stored) {
        return !stored.startsWith(START) || Parts.of(stored).hash().length != HASH_BYTES;
    }

    /** The salt that a hash of ours names. */
    static byte[] saltOf(String stored) {
        return Parts.of(stored).salt();
    }

    private byte[] bytes(Argon2Function function, String secret, byte[] salt) {
        await();
        try {
            return function.hash(secret.getBytes(StandardCharsets.UTF_8), salt).getBytes();
        } finally {
            turns.release();
        }
    }

    private void await() {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RuleViolation("password.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleViolation("password.busy");
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a stored hash tells. */
    private record Parts(Argon2Function function, byte[] salt, byte[] hash) {
        /** @throws IllegalArgumentException where it is none */
        static Parts of(String stored) {
            Matcher fields = STORED.matcher(stored);
            if (!fields.matches()) {
                throw new IllegalArgumentException("Not a hash of a password");
            }
            return new Parts(
                    Argon2Function.getInstanceFromHash(stored),
                    Base64.getDecoder().decode(fields.group(1)),
                    Base64.getDecoder().decode(fields.group(2)));
        }
    }
}
