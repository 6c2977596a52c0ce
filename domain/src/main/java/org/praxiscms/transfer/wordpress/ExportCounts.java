package org.praxiscms.transfer.wordpress;

import java.util.Map;

/**
 * What an export holds, for the question "is this the right file?" before anything is imported. Items are counted by
 * type, then by status.
 */
public record ExportCounts(
        SiteInfo site,
        int authors,
        int categories,
        int tags,
        Map<String, Map<String, Integer>> items,
        int comments,
        int passwordProtected) {

    /** How many items of this type there are, whatever their status. */
    public int items(String type) {
        return items.getOrDefault(type, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many items of this type have this status. */
    public int items(String type, String status) {
        return items.getOrDefault(type, Map.of()).getOrDefault(status, 0);
    }
}
