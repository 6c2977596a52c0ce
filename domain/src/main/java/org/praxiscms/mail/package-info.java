/**
 * Mail that goes out. It is put into the outbox in the transaction that wants it, and leaves from there: a mail server
 * that is down, slow or refusing loses nothing.
 */
package org.praxiscms.mail;
