package org.praxiscms.account.proof;

/**
 * Somebody tries to sign in.
 *
 * @param email of the account that they name, which may not exist; null where none is named, as with a passkey: then only
 *     the network address counts
 * @param address of the network that the request came from; null where only the account is to count
 * @param knownDeviceId the device's id where it is known to belong to <em>this</em> account, else null
 */
public record Attempt(String email, String address, Long knownDeviceId) {}
