package org.praxiscms.account.proof;

import com.yubico.webauthn.data.ByteArray;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** What a passkey calls its account: stable, and nothing that tells of the person (WebAuthn Level 2, 14.6.1). */
final class UserHandle {
    private static final byte[] START = "praxis-".getBytes(StandardCharsets.US_ASCII);

    private UserHandle() {}

    static ByteArray of(long accountId) {
        return new ByteArray(ByteBuffer.allocate(START.length + Long.BYTES)
                .put(START)
                .putLong(accountId)
                .array());
    }

    /** Empty where it is none of ours. */
    static OptionalLong accountIdOf(ByteArray handle) {
        if (handle.size() != START.length + Long.BYTES) {
            return OptionalLong.empty();
        }
        long accountId = ByteBuffer.wrap(handle.getBytes()).getLong(START.length);
        return of(accountId).equals(handle) ? OptionalLong.of(accountId) : OptionalLong.empty();
    }
}
