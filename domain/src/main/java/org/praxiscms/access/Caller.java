package org.praxiscms.access;

import java.util.Set;
import org.praxiscms.shared.NotFound;

/**
 * On whose behalf something is done.
 *
 * @param accountId of a person; null for the system and for nobody
 * @param name as the audit log shows it
 * @param address of the network a request came from, shortened to /24 or /48; null where there is none
 * @param sessionId that a person signed in with; null where there is none, and then nothing dangerous is allowed
 */
public record Caller(Long accountId, String name, Set<Role> roles, String address, Long sessionId) {
    /** The start of the application and its work in the background: may do everything. */
    public static final Caller SYSTEM = new Caller(null, "Praxis", Set.of(Role.values()), null, null);

    private static final Caller NOBODY = new Caller(null, "", Set.of(), null, null);

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody without a session. */
    public Caller(Long accountId, String name, Set<Role> roles, String address) {
        this(accountId, name, roles, address, null);
    }

    /** Somebody who has not signed in. */
    public static Caller nobody(String address) {
        return new Caller(null, "", Set.of(), address, null);
    }

    static Caller nobody() {
        return NOBODY;
    }

    public boolean isPerson() {
        return accountId != null;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /**
     * Keeps what proves who somebody is to themselves and to administrators, who help those that have lost it.
     *
     * @throws NotFound to everybody else, who learn nothing
     */
    public void requireIs(long itsAccountId) {
        boolean itself = accountId != null && accountId == itsAccountId;
        if (!itself && !has(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
    }
}
