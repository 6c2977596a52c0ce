package org.praxiscms.page;

import org.praxiscms.shared.SafeHtml;

/**
 * What an editor hands in for one revision of a page.
 *
 * @param summary plain text; may be null
 * @param searchDescription plain text; may be null
 * @param pictureId may be null
 */
public record PageDraft(String title, String summary, SafeHtml body, String searchDescription, Long pictureId) {}
