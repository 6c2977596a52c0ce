package org.praxiscms.setup;

/** Praxis cannot start as things are; the message says in one line what operations can do. */
public class SetupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SetupFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
