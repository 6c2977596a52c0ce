package org.praxiscms.disclaimer;

import java.time.LocalDate;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;

/**
 * A notice with the wording that counts today.
 *
 * @param draft whether the clinic still has to adapt and approve it
 */
public record NoticeInForce(Slug slug, String title, LocalDate effectiveFrom, SafeHtml body, boolean draft) {}
