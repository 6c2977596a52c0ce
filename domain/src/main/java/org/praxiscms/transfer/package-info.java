/**
 * Bringing content in from elsewhere. {@link org.praxiscms.transfer.WordPressImport} reads a site's export in three
 * passes: is the file whole, where will everything lie, and then the texts themselves, each in a transaction of its
 * own. {@link org.praxiscms.transfer.ImportedItem} remembers what became what, so that a second import changes nothing;
 * {@link org.praxiscms.transfer.ImportRun} is the report.
 */
package org.praxiscms.transfer;
