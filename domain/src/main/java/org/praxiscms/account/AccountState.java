package org.praxiscms.account;

/** How far an account has come. */
public enum AccountState {
    /** Nobody has chosen a password yet. */
    INVITED,
    ACTIVE,
    INACTIVE
}
