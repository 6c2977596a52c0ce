package org.praxiscms.media;

/**
 * What is known of a picture or file besides its bytes.
 *
 * @param alternativeText what those who cannot see it get; empty for a decorative picture
 * @param caption plain text below it; may be null
 * @param width in pixels; may be null
 * @param height in pixels; may be null
 * @param sourceAddress where it lay before an import; may be null
 */
public record MediaDescription(
        String fileName,
        String mimeType,
        String alternativeText,
        String caption,
        Integer width,
        Integer height,
        String sourceAddress) {}
