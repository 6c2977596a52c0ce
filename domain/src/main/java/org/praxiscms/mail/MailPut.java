package org.praxiscms.mail;

/** A letter was put into the outbox. */
record MailPut() {}
