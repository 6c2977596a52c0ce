package org.praxiscms.account;

import java.time.Instant;
import java.util.Set;
import org.praxiscms.access.Role;

/**
 * An account as administrators see it.
 *
 * @param secondFactorDueAt null where none is due
 * @param lastSignInAt null before the first
 * @param version to be given back with a change
 */
public record AccountDetails(
        long id,
        String name,
        String email,
        Set<Role> roles,
        AccountState state,
        boolean hasAuthenticator,
        int passkeys,
        int recoveryCodesLeft,
        Instant secondFactorDueAt,
        Instant createdAt,
        Instant lastSignInAt,
        int version) {}
