/**
 * Who did what, when, from where. A change of an entity that is {@link org.praxiscms.shared.Traced} is recorded with its
 * values before and after, in the transaction that makes it: neither exists without the other. What changes no data, a
 * sign-in or an export, is told as a {@link org.praxiscms.access.Happening}. Entries are never changed, and leave only
 * with age.
 */
package org.praxiscms.audit;
