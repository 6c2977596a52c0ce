package org.praxiscms.transfer;

/** How many findings of a kind an import's report has. */
public record FindingCount(String kind, long total) {
    @Override
    public String toString() {
        return total + " " + kind;
    }
}
