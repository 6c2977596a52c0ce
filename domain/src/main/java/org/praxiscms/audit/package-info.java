/**
 * Who did what, when and from where. Changes of data are seen where they are written, so that none can be forgotten;
 * what changes nothing (a sign-in, an export) is told by an event. The log is append-only: rows leave with age alone.
 */
package org.praxiscms.audit;
