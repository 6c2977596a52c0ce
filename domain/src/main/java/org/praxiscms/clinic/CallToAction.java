package org.praxiscms.clinic;

/**
 * One of the invitations that stand on every page, always in the same order.
 *
 * @param target a path of the site; null where it follows from the clinic's data (phone, directions)
 */
public record CallToAction(Kind kind, String label, String target) {
    /** What a visitor gets who accepts. */
    public enum Kind {
        INFORMATION,
        CALL,
        DIRECTIONS,
        CONTACT
    }
}
