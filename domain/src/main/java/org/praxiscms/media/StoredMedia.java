package org.praxiscms.media;

/**
 * An item as a text refers to it.
 *
 * @param width in pixels, null where unknown, like the height
 * @param alternativeText empty for a decorative picture
 * @param caption plain text; empty for none
 */
public record StoredMedia(
        long id, String address, Integer width, Integer height, String alternativeText, String caption) {}
