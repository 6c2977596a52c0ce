package org.praxiscms.account;

/** What somebody wants is dangerous, and they proved too long ago who they are: they sign in again and go on. */
public class ProofTooOld extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
