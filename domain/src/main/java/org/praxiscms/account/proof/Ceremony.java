package org.praxiscms.account.proof;

/**
 * What a browser is asked, before somebody touches their passkey.
 *
 * @param request JSON that stays here, in a ticket, until the answer comes; never what a browser sends back
 * @param publicKeyOptions JSON for the browser: what {@code PublicKeyCredential.parseCreationOptionsFromJSON} or {@code
 *     parseRequestOptionsFromJSON} reads
 */
public record Ceremony(String request, String publicKeyOptions) {}
