package org.praxiscms.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxiscms.web.inside.ScriptedMailServer;

/** How a letter looks when it arrives, and what a mail server's answers mean. */
class MailServerTest {
    private static final Dispatch DISPATCH = new Dispatch(
            7, 1, "ada@clinic.example", "Größe \u2013 your new password", null, Instant.parse("2031-05-01T09:00:00Z"));

    @Test
    void a_letter_arrives_as_it_was_written() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            server(mail.getSmtp().getPort(), MailSettings.Way.NONE, null)
                    .send(DISPATCH, "Guten Tag, José!\n.\nhttps://clinic.example/link?token=abc\n");

            MimeMessage letter = mail.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo(DISPATCH.subject());
            assertThat(letter.getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo("Guten Tag, José!\n.\nhttps://clinic.example/link?token=abc");
            assertThat(letter.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
            assertThat(letter.getHeader("From")).containsExactly("Clinic <praxis@clinic.example>");
            assertThat(letter.getHeader("To")).containsExactly("ada@clinic.example");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(letter.getHeader("Message-ID")).containsExactly("<praxis-7-1935392400@clinic.example>");
            assertThat(GreenMailUtil.getWholeMessage(letter))
                    .doesNotContain(InetAddress.getLocalHost().getHostName());
        } finally {
            mail.stop();
        }
    }

    @Test
    void somebody_signs_in_where_a_user_is_named() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            mail.setUser("praxis@clinic.example", "praxis@clinic.example", "right");
            int port = mail.getSmtp().getPort();

            server(port, MailSettings.Way.NONE, "right").send(DISPATCH, "Text");
            NotSent refused = refusal(server(port, MailSettings.Way.NONE, "wrong"));

            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(refused.isForGood()).isFalse();
            assertThat(refused.isAwayAltogether()).isTrue();
            assertThat(refused).hasMessageNotContaining("wrong");
        } finally {
            mail.stop();
        }
    }

    @Test
    void a_server_that_cannot_prove_who_it_is_gets_nothing() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        mail.start();
        try {
            NotSent refused = refusal(server(mail.getSmtps().getPort(), MailSettings.Way.IMPLICIT, null));

            assertThat(refused.isForGood()).isFalse();
            assertThat(mail.getReceivedMessages()).isEmpty();
        } finally {
            mail.stop();
        }
    }

    @Test
    void a_server_without_starttls_gets_nothing() throws Exception {
        try (ScriptedMailServer plain = new ScriptedMailServer()) {
            NotSent refused = refusal(server(plain.port(), MailSettings.Way.STARTTLS, "secret"));

            assertThat(refused.isForGood()).isFalse();
            assertThat(refused).hasMessageContaining("STARTTLS");
            assertThat(plain.letters()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 421 busy, false, true",
        "CONNECT, 554 no service, false, true",
        "MAIL, 451 later, false, false",
        "MAIL, 530 sign in first, false, false",
        "MAIL, 550 sender unknown, true, false",
        "RCPT, 450 mailbox busy, false, false",
        "RCPT, 550 5.1.1 no such user, true, false",
        "DATA, 451 later, false, false",
        "END, 452 disk full, false, false",
        "END, 554 5.7.1 looks like spam, true, false"
    })
    void what_is_refused_for_good_is_told_from_what_may_go_later(
            String command, String reply, boolean forGood, boolean away) throws Exception {
        try (ScriptedMailServer scripted = new ScriptedMailServer().say(command, reply)) {
            NotSent refused = refusal(server(scripted.port(), MailSettings.Way.NONE, null));

            assertThat(refused.isForGood()).isEqualTo(forGood);
            assertThat(refused.isAwayAltogether()).isEqualTo(away);
            assertThat(refused).hasMessageNotContaining("\n");
            assertThat(scripted.letters()).isEmpty();
        }
    }

    @Test
    void a_server_that_is_down_may_come_up_again() throws Exception {
        NotSent refused = refusal(server(freePort(), MailSettings.Way.NONE, null));

        assertThat(refused.isForGood()).isFalse();
        assertThat(refused.isAwayAltogether()).isTrue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static NotSent refusal(MailServer server) {
        return catchThrowableOfType(NotSent.class, () -> server.send(DISPATCH, "Text"));
    }

    private static MailServer server(int port, MailSettings.Way way, String password) {
        String user = password == null ? null : "praxis@clinic.example";
        MailSettings settings = new MailSettings(
                "127.0.0.1", port, way, user, password, "Clinic <praxis@clinic.example>", "clinic.example");
        return new MailServer() {
            @Override
            synchronized Optional<MailSettings> settings() {
                return Optional.of(settings);
            }
        };
    }
}
