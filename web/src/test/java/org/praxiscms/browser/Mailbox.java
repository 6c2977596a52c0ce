package org.praxiscms.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that keeps everybody's letters, so that a test can read them as their recipient does. */
public final class Mailbox implements AutoCloseable {
    private static final long MOST_MILLISECONDS = 60_000;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<MimeMessage> read = new ArrayList<>();

    private Mailbox() {}

    public static Mailbox open() {
        Mailbox mailbox = new Mailbox();
        mailbox.server.start();
        return mailbox;
    }

    /** What a site is started with that sends its mail here. */
    public Map<String, String> environment() {
        return Map.of(
                "PRAXIS_SMTP_HOST", "127.0.0.1",
                "PRAXIS_SMTP_PORT", String.valueOf(server.getSmtp().getPort()),
                "PRAXIS_SMTP_TLS", "none",
                "PRAXIS_SMTP_FROM", "praxis@clinic.example");
    }

    /** The text of the next letter to somebody, which may still be on its way; each letter is read once. */
    public String nextTo(String address) {
        try {
            while (true) {
                MimeMessage[] letters = server.getReceivedMessages();
                for (MimeMessage letter : letters) {
                    if (!read.contains(letter) && isTo(letter, address)) {
                        read.add(letter);
                        return letter.getContent().toString();
                    }
                }
                if (!server.waitForIncomingEmail(MOST_MILLISECONDS, letters.length + 1)) {
                    throw new AssertionError("Waited in vain for a letter to " + address);
                }
            }
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The first link in the next letter to somebody. */
    public String nextLinkTo(String address) {
        String text = nextTo(address);
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link in: " + text);
        }
        return link.group();
    }

    private static boolean isTo(MimeMessage letter, String address) throws MessagingException {
        return letter.getRecipients(Message.RecipientType.TO)[0] instanceof InternetAddress to
                && to.getAddress().equals(address);
    }

    @Override
    public void close() {
        server.stop();
    }
}
