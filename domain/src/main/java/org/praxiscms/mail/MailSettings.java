package org.praxiscms.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.praxiscms.settings.Setting;
import org.praxiscms.settings.SiteUrl;

/**
 * Where mail goes and in whose name, from {@code PRAXIS_SMTP_*}.
 *
 * @param user null where nobody signs in
 * @param password null where there is none
 * @param from an address, or a name and an address
 * @param site the host that the site is known by
 */
record MailSettings(String host, int port, Way way, String user, String password, String from, String site) {
    /** How the way to the mail server is protected. */
    enum Way {
        STARTTLS,
        IMPLICIT,
        NONE
    }

    private static final String CONNECT_MILLISECONDS = "10000";
    private static final String TALK_MILLISECONDS = "20000";
    private static final int HIGHEST_PORT = 65_535;

    /** @throws IllegalArgumentException with a line for operations */
    static Optional<MailSettings> read(Config config) {
        return Setting.PRAXIS_SMTP_HOST.read(config).map(host -> {
            SiteUrl site = SiteUrl.read(config)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "PRAXIS_SMTP_HOST is set, but PRAXIS_URL is not: links in mail begin with it"));
            Optional<String> user = Setting.PRAXIS_SMTP_USER.read(config);
            String from = Setting.PRAXIS_SMTP_FROM
                    .read(config)
                    .or(() -> user.filter(name -> name.contains("@")))
                    .orElse("praxis@" + site.host());
            return new MailSettings(
                    host.strip(),
                    port(Setting.PRAXIS_SMTP_PORT.read(config).orElse(Setting.PRAXIS_SMTP_PORT.preset())),
                    way(Setting.PRAXIS_SMTP_TLS.read(config).orElse(Setting.PRAXIS_SMTP_TLS.preset())),
                    user.orElse(null),
                    Setting.PRAXIS_SMTP_PASSWORD.read(config).orElse(null),
                    checked(from),
                    site.host());
        });
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // The same line.
        }
        throw new IllegalArgumentException("PRAXIS_SMTP_PORT is not between 1 and 65535: " + text);
    }

    private static Way way(String text) {
        try {
            return Way.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "PRAXIS_SMTP_TLS is none of starttls, implicit and none: " + text, unknown);
        }
    }

    private static String checked(String from) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(from, true);
            if (addresses.length == 1 && addresses[0].getAddress().contains("@")) {
                return from;
            }
        } catch (AddressException none) {
            // The same line.
        }
        throw new IllegalArgumentException("PRAXIS_SMTP_FROM is not a mail address: " + from);
    }

    /** For Jakarta Mail. Whoever answers for the mail server has to prove that it is that one. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(way == Way.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(way == Way.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(way == Way.IMPLICIT));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", TALK_MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", TALK_MILLISECONDS);
        // The letter is in good hands before the goodbye: an unfriendly one must not send it twice.
        properties.setProperty("mail.smtp.quitwait", "false");
        // This machine's own name is nobody's business.
        properties.setProperty("mail.smtp.localhost", site);
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
