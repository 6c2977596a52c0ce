package org.praxiscms.transfer.wordpress;

/**
 * Takes an export's records in the order of the file, one at a time: the site first, once. What a visitor throws ends
 * the reading.
 */
public interface ExportVisitor {

    default void site(SiteInfo site) {}

    default void author(ExportedAuthor author) {}

    default void term(ExportedTerm term) {}

    default void item(ExportedItem item) {}

    /** After the last record of the file. */
    default void end() {}
}
