package org.praxiscms.clinic;

import java.time.ZoneId;
import java.util.List;
import org.praxiscms.media.MediaLibrary;

/**
 * The clinic as every page shows it.
 *
 * @param tagline may be null, like welcome, promise, founded and the credit
 * @param welcome the home page's heading
 * @param promise the sentence below it
 * @param founded a year
 * @param callsToAction always in the same order, each with a place to go
 * @param locations in their order; the first is the main one
 * @param creditName who made the site
 * @param pictureId of the home page; null for none
 */
public record ClinicProfile(
        String name,
        String legalName,
        String tagline,
        String welcome,
        String promise,
        ZoneId zone,
        Integer founded,
        List<CallToAction> callsToAction,
        List<MenuItem> menu,
        List<LocationProfile> locations,
        String creditName,
        String creditAddress,
        Long pictureId) {
    /** Where the home page's picture lies; null for none. */
    public String pictureAddress() {
        return pictureId == null ? null : MediaLibrary.address(pictureId, "welcome");
    }
}
