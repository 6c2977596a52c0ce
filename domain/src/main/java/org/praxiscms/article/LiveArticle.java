package org.praxiscms.article;

import java.time.Instant;
import org.praxiscms.media.MediaLibrary;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;

/**
 * An article as visitors read it now.
 *
 * @param summary plain text; may be null
 * @param searchDescription plain text; may be null
 * @param liveSince when this text took its turn
 * @param topicId null, with slug and name, for an article without a topic
 * @param author null for an article without one
 * @param credentials the letters after the author's name; may be null
 * @param pictureId null, with all that follows, for an article without a picture
 * @param caption plain text; may be null
 * @param width in pixels; null where unknown
 * @param pictureStored false while the picture's bytes are not here
 */
public record LiveArticle(
        long id,
        String path,
        String title,
        String summary,
        SafeHtml body,
        String searchDescription,
        int words,
        Instant publishedAt,
        Instant liveSince,
        Long topicId,
        Slug topicSlug,
        String topicName,
        String author,
        String credentials,
        Long pictureId,
        String pictureFile,
        String alternativeText,
        String caption,
        Integer width,
        Integer height,
        Boolean pictureStored) {
    public int readingMinutes() {
        return ReadingTime.minutes(words);
    }

    /** The address of its topic's page; null without a topic. */
    public String topicPath() {
        return topicSlug == null ? null : Article.TOPICS + topicSlug;
    }

    /** Where its picture lies; null for none, or while its bytes are not here. */
    public String pictureAddress() {
        return Boolean.TRUE.equals(pictureStored) ? MediaLibrary.address(pictureId, pictureFile) : null;
    }
}
