package org.praxiscms.transfer;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an import did.
 *
 * @param counts by kind and fate
 * @param findings how many things are worth knowing, each a row of the report in the database
 */
public record ImportReport(long runId, String fileName, String site, List<Count> counts, int findings) {
    /** How many items of a kind met the same fate. */
    public record Count(String kind, String action, int total) {}

    public ImportReport {
        counts = List.copyOf(counts);
    }

    /** How many items of a kind met a fate; 0 for none. */
    public int count(String kind, String action) {
        return counts.stream()
                .filter(c -> c.kind().equals(kind) && c.action().equals(action))
                .mapToInt(Count::total)
                .sum();
    }

    /** Whether the import changed anything. */
    public boolean changedNothing() {
        return counts.stream()
                .noneMatch(c -> c.action().equals("imported") || c.action().equals("updated"));
    }

    @Override
    public String toString() {
        return counts.stream()
                .map(c -> c.total() + " " + c.kind() + " " + c.action())
                .collect(Collectors.joining(", "));
    }
}
