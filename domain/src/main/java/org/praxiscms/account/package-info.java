/**
 * The people who work on the site, and how they prove who they are: password, passkey, authenticator, recovery code. A
 * ticket is the right to do one thing once (set up, accept an invitation, choose a new password). A session is a
 * browser that somebody signed in with; it ends when anything about the account changes that matters.
 */
package org.praxiscms.account;
