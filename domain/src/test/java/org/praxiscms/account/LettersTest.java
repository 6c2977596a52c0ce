package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praxiscms.access.Role;
import org.praxiscms.mail.Letter;
import org.praxiscms.mail.Outbox;

class LettersTest {
    private static final Instant NOW = Instant.parse("2031-05-01T09:05:00Z");
    private static final URI LINK = URI.create("https://clinic.example/link/x?token=y");

    private final List<Letter> sent = new ArrayList<>();
    private final Letters letters = new Letters();
    private final Account account =
            new Account(EmailAddress.of("kim@clinic.example"), "Kim {0} Weber", Set.of(Role.AUTHOR), NOW);
    private boolean on = true;

    @BeforeEach
    void a_mail_server() {
        letters.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        letters.outbox = new Outbox() {
            @Override
            public boolean isOn() {
                return on;
            }

            @Override
            public void put(Letter letter) {
                sent.add(letter);
            }
        };
    }

    @Test
    void each_letter_is_written_out() {
        writeAll();

        assertThat(sent).hasSize(10).allSatisfy(letter -> {
            assertThat(letter.recipient()).endsWith("@clinic.example");
            assertThat(letter.subject()).isNotBlank().doesNotContain("{", "''", "\n");
            assertThat(letter.body()).startsWith("Hello Kim {0} Weber,\n\n").doesNotContain("''", "{1}", "{2}");
        });
        ResourceBundle texts = ResourceBundle.getBundle("org.praxiscms.account.letters", Locale.ROOT);
        assertThat(texts.keySet().stream().filter(key -> key.endsWith(".body"))).hasSize(10);
    }

    @Test
    void a_link_stands_whole_in_its_letter() {
        letters.newPassword(account, LINK);

        assertThat(sent.get(0).body()).contains("\n" + LINK + "\n");
        assertThat(sent.get(0).subject()).contains("clinic.example");
    }

    @Test
    void the_new_mailbox_is_asked_itself() {
        letters.confirmNewAddress(account, EmailAddress.of("new@clinic.example"), LINK);
        letters.confirmOldAddress(account, EmailAddress.of("new@clinic.example"), LINK);

        assertThat(sent).extracting(Letter::recipient).containsExactly("new@clinic.example", "kim@clinic.example");
    }

    @Test
    void without_a_mail_server_nothing_is_put() {
        on = false;

        writeAll();

        assertThat(sent).isEmpty();
    }

    private void writeAll() {
        letters.invitation(account, LINK);
        letters.newPassword(account, LINK);
        letters.confirmOldAddress(account, EmailAddress.of("new@clinic.example"), LINK);
        letters.confirmNewAddress(account, EmailAddress.of("new@clinic.example"), LINK);
        letters.newDevice(account, "Firefox on Linux");
        letters.passwordChanged(account);
        letters.addressChanged(account, EmailAddress.of("old@clinic.example"));
        letters.secondFactorChanged(account);
        letters.secondFactorReset(account);
        letters.recoveryCodeUsed(account, 9);
    }
}
