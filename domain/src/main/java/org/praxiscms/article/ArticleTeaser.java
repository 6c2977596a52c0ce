package org.praxiscms.article;

import java.time.Instant;
import org.praxiscms.media.MediaLibrary;

/**
 * An article in a list.
 *
 * @param summary plain text; may be null
 * @param topicName null for an article without a topic
 * @param pictureId null for an article without a picture
 * @param pictureStored null likewise, false while the picture's bytes are not here
 */
public record ArticleTeaser(
        String path,
        String title,
        String summary,
        int words,
        Instant publishedAt,
        String topicName,
        Long pictureId,
        String pictureFile,
        Boolean pictureStored) {
    public int readingMinutes() {
        return ReadingTime.minutes(words);
    }

    /** Where its picture lies; null for none. */
    public String pictureAddress() {
        return Boolean.TRUE.equals(pictureStored) ? MediaLibrary.address(pictureId, pictureFile) : null;
    }
}
