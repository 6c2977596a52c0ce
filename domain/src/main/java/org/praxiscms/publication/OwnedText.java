package org.praxiscms.publication;

/**
 * One line of the list of texts that somebody answers for.
 *
 * @param kind {@code ARTICLE} or {@code PAGE}
 * @param title of the latest revision
 */
public record OwnedText(long id, String kind, String title, String path, State state) {
    /** What readers get of it at the moment of asking. */
    public enum State {
        /** Nothing, and nobody has said when. */
        DRAFT,
        /** Nothing yet. */
        SCHEDULED,
        LIVE,
        /** Nothing any more. */
        GONE
    }

    /** As a query selects it. */
    public OwnedText(long id, String kind, String title, String path) {
        this(id, kind, title, path, State.DRAFT);
    }

    OwnedText in(State newState) {
        return new OwnedText(id, kind, title, path, newState);
    }
}
