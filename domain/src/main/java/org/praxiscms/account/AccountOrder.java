package org.praxiscms.account;

/** By what the list of accounts is sorted; people with the same come by name. */
public enum AccountOrder {
    NAME,
    /** The latest first, and last whoever never came. */
    LAST_SIGN_IN,
    /** Invitations without an answer first, and last what is deactivated. */
    STATE
}
