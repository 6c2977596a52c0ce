package org.praxiscms.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.praxiscms.access.OpenToAll;

/** Seals short texts and opens them again. A sealed text is Base64url of a random start value, the text and a check. */
@ApplicationScoped
@OpenToAll("a tool of doors that have their own rule")
public class Vault {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int START_BYTES = 12;
    private static final int CHECK_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    VaultKey key;

    /**
     * Reads the key, where there is one already, so that a wrong one ends the start.
     *
     * @throws IllegalArgumentException with a line for operations
     */
    public void check() {
        key.check();
    }

    /** @param place what the text belongs to; it opens only there, so that nobody can move it to another row */
    public String seal(String text, String place) {
        byte[] start = new byte[START_BYTES];
        RANDOM.nextBytes(start);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, start, place, text.getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(START_BYTES + sealed.length)
                .put(start)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** @throws OtherKey where the key is another, the place is another, or somebody changed the text */
    public String open(String sealed, String place) {
        ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed));
        byte[] start = new byte[START_BYTES];
        whole.get(start);
        byte[] rest = new byte[whole.remaining()];
        whole.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, start, place, rest), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] start, String place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(CHECK_BITS, start));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (AEADBadTagException notOurs) {
            throw new OtherKey(notOurs);
        } catch (GeneralSecurityException noSuchCipher) {
            throw new IllegalStateException(noSuchCipher);
        }
    }
}
