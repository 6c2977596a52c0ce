package org.praxiscms.disclaimer;

import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;

/**
 * A notice as the foot of every page names it.
 *
 * @param body of the site's disclaimer, which stands on every page; empty for the other kinds
 */
public record NoticeLink(Slug slug, Disclaimer.Kind kind, String title, SafeHtml body) {
    /** For a query whose condition on the kind hides the column's type: the text is cleaned here. */
    public NoticeLink(Slug slug, Disclaimer.Kind kind, String title, String body) {
        this(slug, kind, title, SafeHtml.of(body));
    }

    public String path() {
        return Disclaimer.NOTICES + slug;
    }

    public boolean isSiteDisclaimer() {
        return kind == Disclaimer.Kind.SITE_DISCLAIMER;
    }
}
