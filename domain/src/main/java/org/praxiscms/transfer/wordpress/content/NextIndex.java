package org.praxiscms.transfer.wordpress.content;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the next occurrence of a text and remembers it, so that a document full of beginnings without an end is still
 * read in linear time.
 */
final class NextIndex {

    private static final int MOST = 200;

    private final String text;
    private final Map<String, Found> found = new HashMap<>();

    NextIndex(String text) {
        this.text = text;
    }

    /** As {@link String#indexOf(String, int)}. */
    int of(String wanted, int from) {
        Found known = found.get(wanted);
        if (known != null && known.from() <= from && (known.at() >= from || known.at() < 0)) {
            return known.at();
        }
        int at = text.indexOf(wanted, from);
        if (found.size() < MOST || known != null) {
            found.put(wanted, new Found(from, at));
        }
        return at;
    }

    private record Found(int from, int at) {}
}
