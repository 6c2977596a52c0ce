package org.praxiscms.account;

import java.net.URI;

/**
 * An authenticator that is about to be set up, and counts only when its first six digits are confirmed.
 *
 * @param secret to type, in Base32
 * @param address the same for a QR code
 */
public record NewAuthenticator(String secret, URI address) {
    @Override
    public String toString() {
        return "NewAuthenticator";
    }
}
