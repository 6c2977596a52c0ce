package org.praxiscms.clinic;

/**
 * The clinic's own facts, as they are handed in.
 *
 * @param legalName may be null, like tagline, welcome, promise, founded and the credit
 * @param zone IANA name
 * @param founded a year, 1800 to 9999
 * @param pictureId of the home page; null for none
 */
public record Practice(
        String name,
        String legalName,
        String tagline,
        String welcome,
        String promise,
        String zone,
        Integer founded,
        String creditName,
        String creditAddress,
        Long pictureId) {}
