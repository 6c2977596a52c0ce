package org.praxiscms.shared;

/** An entity whose every change the audit log holds, with its values before and after. */
public interface Traced {
    /** How people know it: an article's title, an account's name. */
    String traceName();

    /** What an entry about it is filed under: itself, or the whole that it is a part of. */
    default Traced traceSubject() {
        return this;
    }

    /** What it is called within its subject, {@code revision 3} say; empty for the subject itself. */
    default String tracePart() {
        return "";
    }

    /** The former state that a new one follows, for the difference between the two; null where it follows none. */
    default Traced traceFormer() {
        return null;
    }
}
