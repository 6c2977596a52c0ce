package org.praxiscms.account;

import java.time.Instant;

/**
 * A browser that somebody is signed in with.
 *
 * @param address shortened to /24 or /48; null where there is none
 */
public record OpenSession(long id, String device, String address, Instant startedAt, Instant lastSeenAt) {}
