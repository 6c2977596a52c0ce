/**
 * Turning an article's text, as WordPress keeps it, into clean semantic HTML.
 *
 * <p>The text is read in two passes: {@code WordPressMarks} resolves what is WordPress's own (block comments,
 * shortcodes) in the string, {@code ContentWalk} walks the parsed HTML and writes a new tree through {@code Flow}, which
 * makes paragraphs. Nothing is copied unless it is known: what is lost or altered is in the list of changes.
 */
package org.praxiscms.transfer.wordpress.content;
