package org.praxiscms.article;

import org.praxiscms.shared.Slug;

/**
 * A topic as readers see it.
 *
 * @param description plain text; may be null
 * @param parentSlug of the topic above; null at the top
 */
public record TopicProfile(long id, Slug slug, String name, String description, Slug parentSlug, String parentName) {
    public String path() {
        return Article.TOPICS + slug;
    }

    public String parentPath() {
        return parentSlug == null ? null : Article.TOPICS + parentSlug;
    }
}
