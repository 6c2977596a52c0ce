package org.praxiscms.mail;

import java.time.Instant;

/**
 * A letter that one node has taken out of the outbox to send it.
 *
 * @param tries with this one; whoever takes it out later has another number
 * @param sealedBody null where somebody else has sent it meanwhile
 */
public record Dispatch(long id, int tries, String recipient, String subject, String sealedBody, Instant createdAt) {
    /** What the sealed text belongs to. */
    static String place(long id) {
        return "mail:" + id;
    }

    /** Neither text nor seal: this may come into a log. */
    @Override
    public String toString() {
        return "mail " + id + ", try " + tries;
    }
}
