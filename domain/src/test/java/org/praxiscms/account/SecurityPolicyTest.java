package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityPolicyTest {
    private static final Instant NINE = Instant.parse("2031-05-01T09:00:00Z");

    private final SecurityPolicy policy = new SecurityPolicy();

    @Test
    void the_ends_of_the_ranges_count() {
        policy.follow(new SecurityRules(0, 5, 1, 30, 0));
        policy.follow(new SecurityRules(90, 720, 168, 36_500, 0));

        assertThat(policy.secondFactorGrace()).isEqualTo(Duration.ofDays(90));
        assertThat(policy.idle()).isEqualTo(Duration.ofHours(12));
        assertThat(policy.longestSession()).isEqualTo(Duration.ofDays(7));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 60, 12, 365, secondFactorGraceDays.range",
        "91, 60, 12, 365, secondFactorGraceDays.range",
        "14, 4, 12, 365, idleMinutes.range",
        "14, 721, 12, 365, idleMinutes.range",
        "14, 60, 0, 365, sessionHours.range",
        "14, 60, 169, 365, sessionHours.range",
        "14, 60, 12, 29, auditDays.range",
        "14, 60, 12, 36501, auditDays.range"
    })
    void what_is_out_of_range_is_refused(int grace, int idle, int hours, int audit, String key) {
        assertThatThrownBy(() -> policy.follow(new SecurityRules(grace, idle, hours, audit, 0)))
                .hasMessage(key);
    }

    @Test
    void a_stricter_policy_counts_for_sessions_that_are_open() {
        var session = new SignInSession(1, "hash", "Firefox", null, NINE, NINE.plus(Duration.ofHours(12)));
        policy.follow(new SecurityRules(14, 720, 12, 365, 0));
        assertThat(session.isOpenAt(NINE.plus(Duration.ofHours(2)), policy)).isTrue();

        policy.follow(new SecurityRules(14, 720, 1, 365, 0));
        assertThat(session.isOpenAt(NINE.plus(Duration.ofHours(2)), policy)).isFalse();
        policy.follow(new SecurityRules(14, 60, 12, 365, 0));
        assertThat(session.isOpenAt(NINE.plus(Duration.ofHours(2)), policy)).isFalse();
    }
}
