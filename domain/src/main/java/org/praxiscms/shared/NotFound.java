package org.praxiscms.shared;

/** Asked for something that is not there, or not for the one who asks. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
