package org.praxiscms.account;

import org.praxiscms.access.Role;

/**
 * Which accounts of the list.
 *
 * @param text part of a name or an address; null for all
 * @param role null for all
 * @param state null for all
 */
public record AccountFilter(String text, Role role, AccountState state) {
    public static final AccountFilter ALL = new AccountFilter(null, null, null);
}
