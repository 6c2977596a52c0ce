package org.praxiscms.mail;

/**
 * How many letters are in the outbox.
 *
 * @param waiting for their next try
 * @param givenUp which somebody should look at
 */
public record MailCounts(long waiting, long givenUp) {}
