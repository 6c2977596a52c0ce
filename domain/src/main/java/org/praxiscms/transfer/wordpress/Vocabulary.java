package org.praxiscms.transfer.wordpress;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The namespaces of an export. WordPress wrote them with {@code http} for years and with {@code https} elsewhere, and
 * numbers the export's version in them: an element's family counts, not the literal address.
 */
enum Vocabulary {
    RSS,
    EXPORT,
    EXCERPT,
    CONTENT,
    DUBLIN_CORE,
    OTHER;

    private static final Pattern EXPORT_ADDRESS =
            Pattern.compile("https?://(?:www\\.)?wordpress\\.org/export/(\\d{1,3}(?:\\.\\d{1,3})?)/?(excerpt/?)?");
    private static final Pattern CONTENT_ADDRESS = Pattern.compile("https?://purl\\.org/rss/1\\.0/modules/content/?");
    private static final Pattern DUBLIN_CORE_ADDRESS = Pattern.compile("https?://purl\\.org/dc/elements/1\\.1/?");

    static Vocabulary of(String namespace) {
        if (namespace == null || namespace.isEmpty()) {
            return RSS;
        }
        Matcher export = EXPORT_ADDRESS.matcher(namespace);
        if (export.matches()) {
            return export.group(2) == null ? EXPORT : EXCERPT;
        }
        if (CONTENT_ADDRESS.matcher(namespace).matches()) {
            return CONTENT;
        }
        return DUBLIN_CORE_ADDRESS.matcher(namespace).matches() ? DUBLIN_CORE : OTHER;
    }

    /** {@code 1.2} for {@code http://wordpress.org/export/1.2/}; empty for any other address. */
    static String exportVersion(String namespace) {
        Matcher export = EXPORT_ADDRESS.matcher(namespace == null ? "" : namespace);
        return export.matches() && export.group(2) == null ? export.group(1) : "";
    }
}
