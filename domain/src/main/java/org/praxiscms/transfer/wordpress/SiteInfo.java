package org.praxiscms.transfer.wordpress;

/**
 * The exported site itself: its addresses tell which links in the texts are internal. What the file does not say is an
 * empty string.
 */
public record SiteInfo(
        String title,
        String link,
        String description,
        String language,
        String baseSiteUrl,
        String baseBlogUrl,
        String wxrVersion) {}
