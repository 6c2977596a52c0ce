package org.praxiscms.account.proof;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.praxiscms.access.OpenToAll;

/** The six digits that an app on a phone shows, new every half minute (RFC 6238), as all apps know them. */
@ApplicationScoped
@OpenToAll("computes; whose secret it is was decided before")
public class Authenticator {
    /** As long as the hash (RFC 4226, 4: R6). */
    private static final int SECRET_BYTES = 20;

    private static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;

    /** Clocks of phones may be off by a step either way (RFC 6238, 5.2). */
    private static final int STEPS_OFF = 1;

    private static final int LONGEST_CODE = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator(DIGITS);

    @Inject
    Clock clock;

    /** 160 random bits in Base32, without padding. */
    public String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Base32().encodeToString(secret).replace("=", "");
    }

    /** What the QR code says. */
    public URI address(String secret, String email, String issuer) {
        // A colon would part the label in two.
        String by = issuer.replace(":", " ").strip();
        return URI.create("otpauth://totp/" + encoded(by) + ":" + encoded(email) + "?secret=" + secret + "&issuer="
                + encoded(by) + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_SECONDS);
    }

    /**
     * The half minute whose digits these are: the present one, the one before or the one after.
     *
     * @param lastStepUsed what this gave the last time, to be stored: earlier digits do not count again; null at first
     * @return empty where they are wrong, or were used
     */
    public OptionalLong step(String secret, String code, Long lastStepUsed) {
        String digits = digitsOf(code);
        if (digits.isEmpty()) {
            return OptionalLong.empty();
        }
        SecretKey key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
        long present = clock.instant().getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = present - STEPS_OFF; step <= present + STEPS_OFF; step++) {
            boolean fits = MessageDigest.isEqual(
                    codeAt(key, step).getBytes(StandardCharsets.US_ASCII), digits.getBytes(StandardCharsets.US_ASCII));
            if (fits && (lastStepUsed == null || step > lastStepUsed)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static String codeAt(SecretKey key, long step) {
        try {
            return CODES.generateOneTimePasswordString(key, step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A secret is no key", e);
        }
    }

    /** As typed, with spaces between, or from a keyboard with wide digits; empty where it cannot be a code. */
    private static String digitsOf(String code) {
        if (code == null || code.length() > LONGEST_CODE) {
            return "";
        }
        String digits = Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return digits.matches("[0-9]{" + DIGITS + "}") ? digits : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
