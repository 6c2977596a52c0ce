package org.praxiscms.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.shared.RuleViolation;

class OutgoingMailTest {
    private static final Instant NOW = Instant.parse("2031-05-01T09:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@clinic.example",
                "ada@clinic.example\r\nBcc: everybody@evil.example",
                "ada@clinic.example\nBcc:x@evil.example",
                "ada@clinic.example, x@evil.example",
                "ada@clinic.example;x@evil.example",
                "Ada <ada@clinic.example>",
                "<ada@clinic.example>",
                "friends: ada@clinic.example;",
                "\"a b\"@clinic.example",
                "ada@clinic.example\0",
                "ada @clinic.example",
                "ad\u00e4@clinic.example",
                "ada@clinic..example",
                "ada@[192.0.2.1]"
            })
    void a_letter_goes_to_one_plain_address(String recipient) {
        assertThatThrownBy(() -> new OutgoingMail(new Letter(recipient, "Subject", "Text"), NOW))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("mail.recipient");
    }

    @Test
    void or_to_none() {
        assertThatThrownBy(() -> new OutgoingMail(new Letter(null, "Subject", "Text"), NOW))
                .hasMessage("mail.recipient");
        assertThatThrownBy(() -> new OutgoingMail(new Letter("a".repeat(250) + "@b.example", "Subject", "Text"), NOW))
                .hasMessage("mail.recipient");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.d-a+b@clinic.example", "ada@localhost", "o'hara@xn--bcher-kva.example"})
    void as_people_have_them(String recipient) {
        assertThat(new OutgoingMail(new Letter(recipient, "Subject", "Text"), NOW).isWaiting())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello\r\nBcc: x@evil.example", "Hello\nworld", "Hello\u2028world", "\u202eolleH", "a\0b"})
    void a_subject_is_one_plain_line(String subject) {
        assertThatThrownBy(() -> new OutgoingMail(new Letter("ada@clinic.example", subject, "Text"), NOW))
                .hasMessage("subject.characters");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 5", "3, 15", "4, 60", "5, 240", "20, 240"})
    void the_pauses_between_tries_grow(int tries, int minutes) {
        assertThat(OutgoingMail.pauseAfter(tries)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void after_three_days_it_is_given_up() {
        OutgoingMail mail = mail();

        mail.failed("451 later", false, NOW.plus(Duration.ofHours(72)).minusMillis(1));
        assertThat(mail.isGivenUp()).isFalse();
        mail.failed("451 later", false, NOW.plus(Duration.ofHours(72)));

        assertThat(mail.isGivenUp()).isTrue();
        assertThat(mail.isWaiting()).isFalse();
    }

    @Test
    void what_was_given_up_can_begin_anew() {
        OutgoingMail mail = mail();
        mail.failed("550 unknown", true, NOW);
        Instant later = NOW.plus(Duration.ofDays(5));

        mail.tryAgain(later);
        mail.failed("451 later", false, later);

        assertThat(mail.isGivenUp()).isFalse();
        assertThat(mail.nextTryAt()).isEqualTo(later.plus(Duration.ofMinutes(1)));
    }

    @Test
    void what_a_server_says_is_kept_as_one_line_without_what_could_be_a_token() {
        assertThat(NotSent.harmless("550 refused:\r\n /link?token=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4 now\u0007\n"))
                .isEqualTo("550 refused: /link?… now");
        assertThat(NotSent.harmless("x ".repeat(1000))).hasSizeLessThan(OutgoingMail.LONGEST_FAILURE);
    }

    private static OutgoingMail mail() {
        return new OutgoingMail(new Letter("ada@clinic.example", "Subject", "Text"), NOW);
    }
}
