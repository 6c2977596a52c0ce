package org.praxiscms.transfer.wordpress;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The way into an export file, plain or gzip-compressed. Check first: {@link #check} reads the whole file and changes
 * nothing, so that an import never stops half-way because line 90,000 is broken.
 */
public final class WordPressExport {

    private WordPressExport() {}

    /**
     * Reads the file to its end and counts.
     *
     * @throws ExportUnreadable if it is empty, not well-formed, has a document type, is not a WordPress export or one
     *     of a version other than 1.0, 1.1 or 1.2
     */
    public static ExportCounts check(Path file) throws IOException {
        CountingVisitor counting = new CountingVisitor();
        read(file, counting);
        return counting.counts();
    }

    /**
     * Hands each record to the visitor; holds one item at a time.
     *
     * @throws ExportUnreadable as {@link #check}, at the place where reading got that far
     */
    public static void read(Path file, ExportVisitor visitor) throws IOException {
        try (ExportCursor cursor = ExportCursor.open(file)) {
            new ChannelReader(cursor, visitor).read();
            visitor.end();
        }
    }
}
