package org.praxiscms.account;

/** An account to choose from a list: two people may have the same name, but never the same address. */
public record AccountName(long id, String name, String email, AccountState state) {}
