package org.praxiscms.access;

/** Somebody asks for what their roles do not allow, or has not signed in. Answers 403. */
public class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAllowed(String deed) {
        super(deed);
    }
}
