package org.praxiscms.transfer.wordpress;

import java.util.OptionalLong;

/**
 * A category or tag as the site declared it. The id is what an SEO plug-in's "primary category" points at; a parent is
 * named by its slug and may come later in the file.
 */
public record ExportedTerm(
        Taxonomy taxonomy, OptionalLong id, String slug, String name, String parentSlug, String description) {

    /** The two taxonomies of articles; menus and formats are not terms of the content. */
    public enum Taxonomy {
        CATEGORY,
        TAG
    }
}
