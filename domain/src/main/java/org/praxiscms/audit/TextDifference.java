package org.praxiscms.audit;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.praxiscms.audit.Piece.Kind;

/** Finds what differs between two states of a text: block by block of HTML, line by line, or in one line by word. */
final class TextDifference {
    /** After the end of a line, of an HTML block, of an object in JSON. */
    private static final Pattern BLOCK_ENDS = Pattern.compile(
            "(?<=\\n)|(?<=</(?:p|h[1-6]|li|ul|ol|dl|dd|dt|tr|table|figure|figcaption|blockquote|pre|div)>)(?!\\n)|(?<=\\},)");

    private static final Pattern WORD_ENDS = Pattern.compile("(?<=\\s)(?=\\S)");

    /** Beyond it a difference takes long to find, and nobody reads it. */
    private static final int MOST_PARTS = 4000;

    private TextDifference() {}

    /** Both texts as one, in reading order. */
    static List<Piece> between(String before, String after) {
        List<String> former = BLOCK_ENDS.splitAsStream(before).toList();
        List<String> later = BLOCK_ENDS.splitAsStream(after).toList();
        if (former.size() == 1 && later.size() == 1) {
            former = WORD_ENDS.splitAsStream(before).toList();
            later = WORD_ENDS.splitAsStream(after).toList();
        }
        return between(former, later);
    }

    /** Mostly little changed in the middle: what is the same at both ends is not compared any further. */
    private static List<Piece> between(List<String> former, List<String> later) {
        int shorter = Math.min(former.size(), later.size());
        int start = 0;
        while (start < shorter && former.get(start).equals(later.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && former.get(former.size() - 1 - end).equals(later.get(later.size() - 1 - end))) {
            end++;
        }
        List<Piece> pieces = new ArrayList<>();
        add(pieces, Kind.SAME, former.subList(0, start));
        compare(former.subList(start, former.size() - end), later.subList(start, later.size() - end), pieces);
        add(pieces, Kind.SAME, former.subList(former.size() - end, former.size()));
        return pieces;
    }

    private static void compare(List<String> former, List<String> later, List<Piece> pieces) {
        if (former.isEmpty() || later.isEmpty() || former.size() + later.size() > MOST_PARTS) {
            add(pieces, Kind.REMOVED, former);
            add(pieces, Kind.ADDED, later);
            return;
        }
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(former, later, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                replace(gone, come, pieces);
                add(pieces, Kind.SAME, delta.getSource().getLines());
            } else {
                gone.addAll(delta.getSource().getLines());
                come.addAll(delta.getTarget().getLines());
            }
        }
        replace(gone, come, pieces);
    }

    private static void replace(List<String> gone, List<String> come, List<Piece> pieces) {
        add(pieces, Kind.REMOVED, gone);
        add(pieces, Kind.ADDED, come);
        gone.clear();
        come.clear();
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> parts) {
        if (!parts.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", parts)));
        }
    }
}
