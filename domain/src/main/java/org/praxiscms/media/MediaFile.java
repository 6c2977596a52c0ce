package org.praxiscms.media;

/**
 * Bytes on their way to a visitor.
 *
 * @param sha256 hexadecimal, names the version for caches
 */
public record MediaFile(String mimeType, byte[] bytes, String sha256) {}
