package org.praxiscms.account;

import java.time.Instant;
import java.util.Set;
import org.praxiscms.access.Role;

/**
 * An account as the list shows it.
 *
 * @param lastSignInAt null before the first
 */
public record AccountRow(
        long id,
        String name,
        String email,
        Set<Role> roles,
        AccountState state,
        boolean hasSecondFactor,
        Instant lastSignInAt) {}
