/**
 * How somebody proves who they are: a password, the six digits of an authenticator, a recovery code, a passkey; and what
 * slows down those who guess. It knows accounts by their id alone. Nothing here says who may do what: the doors round
 * it ask first, and it answers whether the proof holds.
 */
package org.praxiscms.account.proof;
