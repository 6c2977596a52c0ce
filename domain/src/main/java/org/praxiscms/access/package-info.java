/**
 * Who is acting, and what they may do. Every door names the roles that may use it ({@link
 * org.praxiscms.access.AllowedTo}) or says that it is open to all ({@link org.praxiscms.access.OpenToAll}); the
 * gatekeeper asks before the transaction begins. The web layer says who acts, for the length of a request; the start
 * and the background act as the system.
 */
package org.praxiscms.access;
