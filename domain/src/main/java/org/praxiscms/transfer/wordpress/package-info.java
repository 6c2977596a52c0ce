/**
 * Reading what WordPress writes: an export file (WXR, "WordPress eXtended RSS") becomes a stream of records.
 *
 * <p>{@code WordPressExport.check} reads the whole file once and says where it is broken; {@code read} hands out one
 * record at a time, so that a file of any size needs the memory of its largest article. Nothing here knows the
 * database: the import decides what to do with a record. The sub-package {@code content} turns an article's text into
 * clean HTML.
 */
package org.praxiscms.transfer.wordpress;
