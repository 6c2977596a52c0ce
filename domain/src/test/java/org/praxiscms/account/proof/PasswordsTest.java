package org.praxiscms.account.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.shared.RuleViolation;

class PasswordsTest {
    private static final String GOOD = "Sieben Zwerge \u00fcbten Tango";

    private final Passwords passwords = passwords();

    private static Passwords passwords() {
        Passwords passwords = new Passwords();
        passwords.slowHash = new SlowHash();
        return passwords;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GOOD,
                "tundra-velcro-obelisk",
                "G7#kq9!xLz2@Vb",
                "\u0633\u0641\u064a\u0646\u0629 \u062a\u0628\u062d\u0631 \u0644\u064a\u0644\u0627",
                "\ud83d\udc22\ud83c\udf35\ud83d\ude82\ud83c\udfbb\ud83e\uddca\ud83c\udf4b\ud83e\ude81\ud83d\udd11\ud83e\udda9\ud83c\udf0b\ud83e\uddf2\ud83e\uddf6",
                "channel savanna bannister"
            })
    void any_characters_make_a_good_password(String password) {
        assertThatCode(() -> passwords.check(password, "ann@example.org", "Ann Lee"))
                .doesNotThrowAnyException();
    }

    @Test
    void length_is_counted_in_characters() {
        assertThat(refusalOf(null)).isEqualTo("password.missing");
        assertThat(refusalOf("")).isEqualTo("password.missing");
        assertThat(refusalOf("kV9$mq2!xLt")).isEqualTo("password.short");
        // Six characters of two units each.
        assertThat(refusalOf("\ud83d\udc22\ud83c\udf35\ud83d\ude82\ud83c\udfbb\ud83e\uddca\ud83c\udf4b"))
                .isEqualTo("password.short");
        // One ligature that unfolds into eighteen characters.
        assertThat(refusalOf("\ufdfa")).isEqualTo("password.short");
        assertThat(refusalOf("tundra velcro ".repeat(10).substring(0, 129))).isEqualTo("password.long");
        assertThat(refusalOf("x".repeat(2_000_000))).isEqualTo("password.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "password123456",
                "P@ssw0rd1234",
                "Passw0rd!2024",
                "passwordpassword",
                "drowssap12345",
                "qwertyuiop123",
                "qwertyuiop[]",
                "1qaz2wsx3edc",
                "1qaz2wsx3edc4rfv",
                "qazwsxedcrfv",
                "!QAZ2wsx#EDC",
                "zaq12wsxcde3",
                "asdfghjkl123",
                "asdfghjkl;'/",
                "zxcvbnm,./12",
                "123456789012",
                "987654321098",
                "123123123123",
                "112233445566",
                "abcdefghijkl",
                "abcd1234abcd1234",
                "abc123abc123",
                "iloveyou1234",
                "iloveyouforever",
                "ILoveYou2024!",
                "letmein123456",
                "letmeinplease",
                "welcome12345",
                "Welcome2024!!",
                "changeme1234",
                "administrator",
                "administrator1",
                "Administrator123!",
                "superman1234",
                "football1234",
                "liverpoolfc1",
                "manchesterunited",
                "arsenal123456",
                "Summer2024!!",
                "Winter2023!!",
                "September2024",
                "January2025!",
                "monday123456",
                "michael12345",
                "jennifer1990",
                "princess1234",
                "sunshine1234",
                "sunshine2024!",
                "dragon123456",
                "monkey123456",
                "trustno1trustno1",
                "starwars1977",
                "thequickbrownfox",
                "correcthorse",
                "mypassword123",
                "Password2024!!",
                "secret123456",
                "default12345",
                "11111111111a",
                "19851985198519",
                "010203040506",
                "Summer2024!!!",
                "correct horse battery staple",
                "May the Force be with you!",
                "To be, or not to be"
            })
    void what_everybody_chooses_is_refused(String password) {
        assertThat(refusalOf(password)).isIn("password.common", "password.obvious");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "margaret.okafor",
                "Okafor-tundra-velcro",
                "margaret-tundra-velcro",
                "The praxis of velcro",
                "aaaaaaaaaaaa",
                "            ",
                "abababababab",
                "anna12345678",
                "clinic123456",
                "physiotherapy1"
            })
    void the_words_of_the_person_and_the_place_are_refused(String password) {
        assertThatThrownBy(() -> passwords.check(password, "margaret.okafor@example.org", "Anna Okafor"))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("password.obvious"));
    }

    @Test
    void a_password_matches_its_own_hash_only() {
        String hash = passwords.hash(GOOD);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(300);
        assertThat(passwords.hash(GOOD)).isNotEqualTo(hash);
        assertThat(passwords.verify(GOOD, hash)).isEqualTo(new Passwords.Verdict(true, false));
        assertThat(passwords.verify(GOOD + " ", hash).matches()).isFalse();
        assertThat(passwords.verify("", hash).matches()).isFalse();
        assertThat(passwords.verify(null, hash).matches()).isFalse();
        assertThat(passwords.verify(GOOD + "x".repeat(1_000_000), hash).matches())
                .isFalse();
    }

    @Test
    void a_password_is_the_same_however_a_keyboard_writes_it() {
        String hash = passwords.hash(Normalizer.normalize(GOOD, Normalizer.Form.NFD));

        assertThat(passwords
                        .verify(Normalizer.normalize(GOOD, Normalizer.Form.NFC), hash)
                        .matches())
                .isTrue();
    }

    @Test
    void nobodys_password_matches_nothing() {
        assertThat(passwords.verify(GOOD, null)).isEqualTo(new Passwords.Verdict(false, false));
        assertThat(passwords.verify("", null).matches()).isFalse();
        assertThat(passwords.verify(null, null).matches()).isFalse();
    }

    @Test
    void a_flood_is_sent_away_before_it_takes_the_memory() {
        passwords.slowHash = new SlowHash(0, Duration.ZERO);

        assertThatThrownBy(() -> passwords.verify(GOOD, null))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("password.busy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "$2a$10$abc", "$argon2id$v=19$m=19456,t=2,p=1$$", "{plain}Sieben Zwerge"})
    void what_is_no_hash_is_a_failure_and_not_a_wrong_password(String stored) {
        assertThatThrownBy(() -> passwords.verify(GOOD, stored)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"19456, 1, 1, 32", "12288, 3, 1, 32", "19456, 2, 2, 32", "19456, 2, 1, 16"})
    void a_hash_of_a_former_cost_matches_and_is_outdated(int memory, int passes, int lanes, int length) {
        String former = Argon2Function.getInstance(memory, passes, lanes, length, Argon2.ID)
                .hash(GOOD.getBytes(StandardCharsets.UTF_8), SlowHash.newSalt())
                .getResult();

        assertThat(passwords.verify(GOOD, former)).isEqualTo(new Passwords.Verdict(true, true));
        assertThat(passwords.verify("x", former)).isEqualTo(new Passwords.Verdict(false, false));
    }

    private String refusalOf(String password) {
        try {
            passwords.check(password, null, null);
            return null;
        } catch (RuleViolation refusal) {
            return refusal.key();
        }
    }
}
