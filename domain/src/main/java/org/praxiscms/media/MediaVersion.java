package org.praxiscms.media;

/**
 * What a file is like without its bytes: enough to tell whether a visitor has it already.
 *
 * @param sha256 hexadecimal, names the version for caches
 */
public record MediaVersion(String mimeType, String sha256) {}
