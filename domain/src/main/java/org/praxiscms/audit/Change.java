package org.praxiscms.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.praxiscms.audit.Piece.Kind;

/**
 * What became of one field.
 *
 * @param field its name; of a part with the part's before it, {@code revision 3 / title}
 * @param before null where there was nothing, and of a secret
 * @param after null where there is nothing any more, and of a secret
 */
public record Change(String field, String before, String after) {
    /** Of a longer value only its beginning is kept, and this mark. */
    static final String CUT = " [\u2026]";

    /** Characters of one value that are kept. */
    static final int LONGEST = 20_000;

    /** Of two long texts only what differs is kept. */
    static Change of(String field, String before, String after) {
        if (before != null && after != null && Math.max(before.length(), after.length()) > LONGEST) {
            List<Piece> pieces = TextDifference.between(before, after);
            return new Change(field, cut(only(Kind.REMOVED, pieces)), cut(only(Kind.ADDED, pieces)));
        }
        return new Change(field, cut(before), cut(after));
    }

    /** That a secret changed, and nothing about it. */
    static Change untold(String field) {
        return new Change(field, null, null);
    }

    private static String only(Kind kind, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .map(Piece::text)
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String value) {
        return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST) + CUT;
    }

    /** Whether it is told that the field changed, but not how. */
    public boolean isUntold() {
        return before == null && after == null;
    }

    /** Both values as one text, which tells what came and what went. */
    public List<Piece> pieces() {
        if (isUntold()) {
            return List.of();
        }
        if (before == null) {
            return List.of(new Piece(Kind.ADDED, after));
        }
        return after == null ? List.of(new Piece(Kind.REMOVED, before)) : TextDifference.between(before, after);
    }
}
