package org.praxiscms.account.proof;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param backedUp whether its maker keeps a copy, so that it outlives the device
 * @param lastUsedAt null before the first time
 */
public record PasskeyView(long id, String name, boolean backedUp, Instant createdAt, Instant lastUsedAt) {}
