package org.praxiscms.web.admin.audit;

import java.util.List;
import org.praxiscms.audit.Change;
import org.praxiscms.audit.Piece;

/**
 * What became of one field, for people to read: a short value before and after, of longer texts what came and went.
 *
 * @param before null where there was nothing, and where the pieces tell
 * @param after null where there is nothing any more, and where the pieces tell
 * @param pieces of a long text; empty where the values are short
 * @param untold whether it is a secret
 */
public record Difference(String field, String before, String after, List<Piece> pieces, boolean untold) {
    /** Characters of a value that is taken in at one look. */
    private static final int SHORT = 120;

    public Difference {
        pieces = List.copyOf(pieces);
    }

    static Difference of(Change change, AuditWords words) {
        String field = words.field(change.field());
        return isShort(change.before()) && isShort(change.after())
                ? new Difference(
                        field, words.value(change.before()), words.value(change.after()), List.of(), change.isUntold())
                : new Difference(field, null, null, change.pieces(), false);
    }

    private static boolean isShort(String value) {
        return value == null || value.length() <= SHORT && value.indexOf('\n') < 0;
    }
}
