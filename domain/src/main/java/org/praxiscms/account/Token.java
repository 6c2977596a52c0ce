package org.praxiscms.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.praxiscms.shared.Sha256;

/** 256 random bits that stand for a right. Only their hash is stored, so whoever reads the database cannot use them. */
final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Token() {}

    static String random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** What is stored of a token. Any text has one; null has that of no token. */
    static String hash(String token) {
        return token == null ? "" : Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
