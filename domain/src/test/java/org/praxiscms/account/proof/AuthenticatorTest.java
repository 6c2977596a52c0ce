package org.praxiscms.account.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatorTest {
    private static final String SECRET =
            new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_digits_are_those_of_the_standard(long second, String code) {
        assertThat(at(second).step(SECRET, code, null)).hasValue(second / 30);
    }

    @Test
    void the_digits_of_the_step_before_and_of_the_one_after_count() {
        assertThat(at(59 - 30).step(SECRET, "287082", null)).hasValue(1);
        assertThat(at(59 + 30).step(SECRET, "287082", null)).hasValue(1);
        assertThat(at(59 + 60).step(SECRET, "287082", null)).isEmpty();
        assertThat(at(1111111109 - 60).step(SECRET, "081804", null)).isEmpty();
    }

    @Test
    void digits_count_once() {
        assertThat(at(59).step(SECRET, "287082", 0L)).hasValue(1);
        assertThat(at(59).step(SECRET, "287082", 1L)).isEmpty();
        assertThat(at(59).step(SECRET, "287082", 2L)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"287 082", " 287082\n", "28 70 82", "\uff12\uff18\uff17\uff10\uff18\uff12"})
    void digits_may_be_typed_with_spaces(String code) {
        assertThat(at(59).step(SECRET, code, null)).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "287083", "28708", "2870820", "94287082", "abcdef", "-87082", "287082                "})
    void anything_else_is_wrong(String code) {
        assertThat(at(59).step(SECRET, code, null)).isEmpty();
        assertThat(at(59).step(SECRET, null, null)).isEmpty();
    }

    @Test
    void a_secret_is_long_and_never_the_same() {
        Authenticator authenticator = at(0);

        assertThat(authenticator.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(authenticator.newSecret());
        assertThat(new Base32().decode(authenticator.newSecret())).hasSize(20);
    }

    @Test
    void the_address_is_one_that_apps_read() {
        assertThat(at(0).address("ABC", "ann+x@example.org", "Caf\u00e9: Physio & more"))
                .hasToString("otpauth://totp/Caf%C3%A9%20%20Physio%20%26%20more:ann%2Bx%40example.org?secret=ABC"
                        + "&issuer=Caf%C3%A9%20%20Physio%20%26%20more&algorithm=SHA1&digits=6&period=30");
    }

    private static Authenticator at(long second) {
        Authenticator authenticator = new Authenticator();
        authenticator.clock = Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC);
        return authenticator;
    }
}
