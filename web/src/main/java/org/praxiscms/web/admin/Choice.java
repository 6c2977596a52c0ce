package org.praxiscms.web.admin;

/** An option of a choice whose value travels in the address. */
public record Choice(String value, String words, boolean wanted) {}
