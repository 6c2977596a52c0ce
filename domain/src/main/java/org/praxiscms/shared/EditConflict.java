package org.praxiscms.shared;

/** Somebody else changed the same thing since the one who edits it looked at it. Answers 409. */
public class EditConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EditConflict() {
        super("changed since it was read");
    }

    /** Unless what was seen is what is there. */
    public static void unless(int seenVersion, int version) {
        if (seenVersion != version) {
            throw new EditConflict();
        }
    }
}
