package org.praxiscms.audit;

/** A part of two texts that are shown as one: what both have, or only the later or the former one. */
public record Piece(Kind kind, String text) {
    /** Which of the two has it. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }
}
