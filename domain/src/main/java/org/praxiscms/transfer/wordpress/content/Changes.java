package org.praxiscms.transfer.wordpress.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers changes in the order of their first occurrence and counts repetitions, so that a report stays readable. */
final class Changes {

    private static final int MOST = 1_000;
    private static final int LONGEST_DETAIL = 160;

    private final Map<Key, Integer> times = new LinkedHashMap<>();

    void add(Change.Kind kind, String detail) {
        String shown = detail.strip().replaceAll("\\s++", " ");
        if (shown.length() > LONGEST_DETAIL) {
            shown = shown.substring(0, LONGEST_DETAIL - 1) + "…";
        }
        Key key = new Key(kind, shown);
        if (times.size() < MOST || times.containsKey(key)) {
            times.merge(key, 1, Integer::sum);
        }
    }

    List<Change> list() {
        return times.entrySet().stream()
                .map(entry -> new Change(entry.getKey().kind(), entry.getKey().detail(), entry.getValue()))
                .toList();
    }

    private record Key(Change.Kind kind, String detail) {}
}
