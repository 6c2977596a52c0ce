package org.praxiscms.account.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketTest {
    private static final Instant NOON = Instant.parse("2031-05-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 1", "6, 2", "7, 4", "10, 32", "14, 512", "15, 900", "16, 900", "2000, 900"})
    void after_the_free_tries_the_delay_doubles_up_to_a_quarter_of_an_hour(int tries, long seconds) {
        assertThat(tried("account:x", tries).opensIn(NOON)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @CsvSource({"29, 0", "30, 1", "31, 2", "60, 900"})
    void an_address_has_more_free_tries(int tries, long seconds) {
        assertThat(tried("address:x", tries).opensIn(NOON)).hasSeconds(seconds);
    }

    @Test
    void a_day_without_tries_is_forgotten() {
        Bucket bucket = tried("account:x", 100);
        Instant nextDay = NOON.plus(Duration.ofHours(24)).plusMillis(1);

        bucket.count(nextDay);

        assertThat(bucket.opensIn(nextDay)).isZero();
    }

    @Test
    void who_gets_in_starts_anew_but_an_address_only_half() {
        Bucket account = tried("account:x", 100);
        Bucket address = tried("address:x", 100);

        account.forgive(NOON);
        address.forgive(NOON);
        account.count(NOON);
        address.count(NOON);

        assertThat(account.opensIn(NOON)).isZero();
        assertThat(address.opensIn(NOON)).isEqualTo(Bucket.LONGEST_DELAY);
    }

    @Test
    void a_known_device_counts_alone() {
        assertThat(Buckets.of(new Attempt("a@example.org", "192.0.2.1", 7L))).isEqualTo(List.of("device:7"));
        assertThat(Buckets.of(new Attempt("a@example.org", "192.0.2.1", null)))
                .hasSize(2)
                .allMatch(name -> name.length() <= 100)
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, ::ffff:192.0.2.1",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9",
        "2001:DB8:1:2::1, 2001:db8:1:2::",
    })
    void who_can_choose_among_addresses_is_counted_once(String one, String other) {
        assertThat(Buckets.of(new Attempt("a", one, null))).isEqualTo(Buckets.of(new Attempt("a", other, null)));
    }

    @Test
    void an_account_is_one_however_its_address_is_typed() {
        assertThat(Buckets.of(new Attempt(" Ann@Example.ORG", "192.0.2.1", null)))
                .isEqualTo(Buckets.of(new Attempt("ann@example.org", "192.0.2.1", null)));
        assertThat(Buckets.of(new Attempt("ann@example.org", "192.0.2.1", null)))
                .isNotEqualTo(Buckets.of(new Attempt("ben@example.org", "192.0.2.2", null)));
        // Who has signed in already is known by the account.
        assertThat(Buckets.of(new Attempt("ann@example.org", null, null)))
                .singleElement()
                .asString()
                .startsWith("account:");
        // Who signs in with a passkey names no account.
        assertThat(Buckets.of(new Attempt(null, null, null))).hasSize(1);
        assertThat(Buckets.of(new Attempt("x".repeat(100_000), "not an address", null)))
                .allMatch(name -> name.length() <= 100);
    }

    private static Bucket tried(String name, int tries) {
        Bucket bucket = new Bucket(name, NOON);
        for (int i = 0; i < tries; i++) {
            bucket.count(NOON);
        }
        return bucket;
    }
}
