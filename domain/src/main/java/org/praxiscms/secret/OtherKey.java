package org.praxiscms.secret;

/** A sealed text does not open: the key is another, the place is another, or somebody changed the text. */
public class OtherKey extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    OtherKey(Throwable cause) {
        super("What is stored encrypted does not open with this key", cause);
    }
}
