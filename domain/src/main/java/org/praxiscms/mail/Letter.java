package org.praxiscms.mail;

/** A mail in plain text to one person. */
public record Letter(String recipient, String subject, String body) {}
