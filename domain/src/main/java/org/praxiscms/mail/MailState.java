package org.praxiscms.mail;

import java.time.Instant;

/**
 * What became of a letter that has not been sent.
 *
 * @param nextTryAt null where it was given up
 * @param lastFailure what the mail server said; null before the first try
 * @param givenUpAt null while it waits
 */
public record MailState(
        long id,
        String recipient,
        String subject,
        Instant createdAt,
        Instant nextTryAt,
        int tries,
        String lastFailure,
        Instant givenUpAt) {
    public boolean isGivenUp() {
        return givenUpAt != null;
    }
}
