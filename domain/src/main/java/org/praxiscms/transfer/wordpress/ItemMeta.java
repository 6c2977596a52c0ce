package org.praxiscms.transfer.wordpress;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The few of an item's custom fields that mean something outside WordPress. Title and description come from Yoast, Rank
 * Math, All in One SEO or SEOPress, whichever speaks first in that order; a value with a plug-in's template variables
 * in it counts as absent. Every other field is only counted.
 */
public record ItemMeta(
        OptionalLong thumbnailId,
        Optional<String> title,
        Optional<String> description,
        OptionalLong primaryCategoryId,
        List<String> oldSlugs,
        Optional<String> attachedFile,
        Optional<String> imageAlt,
        int others) {}
