package org.praxiscms.account;

import java.time.Instant;
import java.util.Set;
import org.praxiscms.access.Caller;
import org.praxiscms.access.Role;

/**
 * Somebody who has signed in.
 *
 * @param secondFactorOverdue whether they can do nothing but set one up
 * @param provedAt when they last proved who they are, with all that it takes
 */
public record SignedIn(
        long sessionId,
        long accountId,
        String name,
        String email,
        Set<Role> roles,
        boolean hasSecondFactor,
        boolean secondFactorOverdue,
        Instant startedAt,
        Instant provedAt) {
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /**
     * On whose behalf things are done from now on. Without roles while a second factor is overdue: one's own account is
     * open, and nothing else.
     *
     * @param address shortened to /24 or /48; null where there is none
     */
    public Caller caller(String address) {
        return new Caller(accountId, name, secondFactorOverdue ? Set.of() : roles, address, sessionId);
    }
}
