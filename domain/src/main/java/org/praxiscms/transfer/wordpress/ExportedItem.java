package org.praxiscms.transfer.wordpress;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A post, page, attachment, menu entry or anything else WordPress keeps as a post. Texts are as the author left them
 * (not HTML-decoded, not converted); what the file does not say is an empty string. A password is never kept, only that
 * there was one. {@code published} is in the site's own zone, which the file does not name. {@code line} is where the
 * item begins.
 */
public record ExportedItem(
        OptionalLong postId,
        String type,
        String status,
        String title,
        String link,
        String guid,
        String slug,
        String creator,
        Optional<LocalDateTime> published,
        Optional<Instant> publishedGmt,
        Optional<Instant> modifiedGmt,
        String excerpt,
        String content,
        OptionalLong parentId,
        int menuOrder,
        boolean passwordProtected,
        boolean sticky,
        List<AssignedTerm> terms,
        ItemMeta meta,
        Optional<String> attachmentUrl,
        int comments,
        int otherElements,
        List<Irregularity> irregularities,
        int line) {}
