package org.praxiscms.article;

import java.util.Set;
import org.praxiscms.shared.SafeHtml;

/**
 * What an editor hands in for one revision of an article.
 *
 * @param summary plain text; may be null
 * @param searchDescription plain text; may be null
 * @param pictureId may be null
 * @param topicId the main topic; may be null
 * @param furtherTopicIds topics that list the article, too
 * @param authorId may be null
 */
public record ArticleDraft(
        String title,
        String summary,
        SafeHtml body,
        String searchDescription,
        Long pictureId,
        Long topicId,
        Set<Long> furtherTopicIds,
        Set<Long> tagIds,
        Long authorId) {}
