package org.praxiscms.page;

import java.time.Instant;
import org.praxiscms.shared.SafeHtml;

/**
 * A standing page as visitors read it now.
 *
 * @param summary plain text; may be null
 * @param searchDescription plain text; may be null
 * @param liveSince when this text took its turn
 * @param parentId of the page above; null at the top
 */
public record LivePage(
        String path,
        String title,
        String summary,
        SafeHtml body,
        String searchDescription,
        Instant publishedAt,
        Instant liveSince,
        Long parentId) {}
