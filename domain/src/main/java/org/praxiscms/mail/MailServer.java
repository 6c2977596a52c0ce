package org.praxiscms.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The clinic's mail server, spoken to through Jakarta Mail. */
@ApplicationScoped
class MailServer {
    private static final String CHARSET = "UTF-8";

    @Inject
    Config config;

    private Optional<MailSettings> settings;

    /** Empty where mail is off. */
    synchronized Optional<MailSettings> settings() {
        if (settings == null) {
            settings = MailSettings.read(config);
        }
        return settings;
    }

    boolean isOn() {
        return settings().isPresent();
    }

    /** Hands a letter over; returns when the mail server has taken it. */
    void send(Dispatch dispatch, String body) throws NotSent {
        MailSettings now = settings().orElseThrow();
        Session session = Session.getInstance(now.properties());
        try {
            MimeMessage message = message(session, now, dispatch, body);
            try (Transport transport = session.getTransport()) {
                transport.connect(now.user(), now.password());
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException failure) {
            throw NotSent.of(failure);
        }
    }

    private static MimeMessage message(Session session, MailSettings settings, Dispatch dispatch, String body)
            throws MessagingException {
        MimeMessage message = new Named(
                session,
                "<praxis-" + dispatch.id() + "-" + dispatch.createdAt().getEpochSecond() + "@" + settings.site() + ">");
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(dispatch.recipient(), true));
        message.setSubject(dispatch.subject(), CHARSET);
        message.setSentDate(Date.from(dispatch.createdAt()));
        // No answering machine answers (RFC 3834, 5).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setText(body, CHARSET, "plain");
        message.saveChanges();
        return message;
    }

    /** Bears the same name at each try, by which a receiver can tell that it is the same. */
    private static final class Named extends MimeMessage {
        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
