/**
 * The people who work on the site, and how they prove who they are: password, passkey, authenticator, recovery code. A
 * ticket is the right to do one thing once (set up, accept an invitation, choose a new password). A session is a
 * browser that somebody signed in with; it ends when anything about the account changes that matters. What is dangerous
 * wants a proof of the last quarter of an hour.
 *
 * <p>{@link org.praxiscms.account.SignIn} lets people in, {@link org.praxiscms.account.Sessions} knows them again at each
 * request, {@link org.praxiscms.account.OwnAccount} is theirs, {@link org.praxiscms.account.AccountEditing} the
 * administrators'.
 */
package org.praxiscms.account;
