package org.praxiscms.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail server did not take a letter. The reason is for administrators and holds nothing of the letter's text. */
class NotSent extends Exception {
    private static final long serialVersionUID = 1L;

    private static final Pattern REPLY = Pattern.compile("^\\s*([245][0-9][0-9])[ -]");

    /** What a server says who wants somebody to sign in, or better (RFC 4954, 6): operations can mend that. */
    private static final Set<String> MENDABLE = Set.of("530", "534", "535", "538");

    private static final int LONGEST_REASON = 300;

    private final boolean forGood;
    private final boolean awayAltogether;

    NotSent(String reason, boolean forGood, boolean awayAltogether, Throwable cause) {
        super(reason, cause);
        this.forGood = forGood;
        this.awayAltogether = awayAltogether;
    }

    static NotSent of(MessagingException failure) {
        boolean refused = false;
        Exception last = failure;
        String reply = null;
        for (Exception next = failure; next != null; next = after(next)) {
            last = next;
            Matcher line = REPLY.matcher(String.valueOf(next.getMessage()));
            if (line.find()) {
                reply = next.getMessage();
                refused |= next instanceof SendFailedException
                        && line.group(1).startsWith("5")
                        && !MENDABLE.contains(line.group(1));
            }
        }
        String said = reply == null ? last.getClass().getSimpleName() + ": " + last.getMessage() : reply;
        boolean ofThisLetter = failure instanceof SendFailedException;
        return new NotSent(
                harmless(said), refused, !ofThisLetter || failure instanceof AuthenticationFailedException, failure);
    }

    private static Exception after(Exception failure) {
        if (failure instanceof MessagingException message && message.getNextException() != null) {
            return message.getNextException();
        }
        return failure.getCause() instanceof Exception cause ? cause : null;
    }

    /** One line of plain text. A server may quote what it was sent: whatever could be a token goes. */
    static String harmless(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip()
                .replaceAll("[A-Za-z0-9_+/=-]{20,}", "…");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }

    boolean isForGood() {
        return forGood;
    }

    /** Whether the next letter would fare no better. */
    boolean isAwayAltogether() {
        return awayAltogether;
    }
}
