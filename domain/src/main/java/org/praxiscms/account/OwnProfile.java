package org.praxiscms.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.praxiscms.access.Role;
import org.praxiscms.account.proof.PasskeyView;

/**
 * What somebody sees of their own account.
 *
 * @param secondFactorDueAt from when on nothing works without a second factor; null where none is due
 */
public record OwnProfile(
        long id,
        String name,
        String email,
        Set<Role> roles,
        boolean hasPassword,
        Instant passwordSetAt,
        boolean hasAuthenticator,
        List<PasskeyView> passkeys,
        int recoveryCodesLeft,
        Instant secondFactorDueAt) {}
