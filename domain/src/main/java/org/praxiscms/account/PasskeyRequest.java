package org.praxiscms.account;

/**
 * What a browser is asked, before somebody touches their passkey.
 *
 * @param ticket to come back with the answer, good once and for five minutes
 * @param publicKeyOptions JSON for the browser's {@code parseCreationOptionsFromJSON} or {@code
 *     parseRequestOptionsFromJSON}
 */
public record PasskeyRequest(String ticket, String publicKeyOptions) {}
