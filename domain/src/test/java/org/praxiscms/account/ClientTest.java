package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientTest {
    @Test
    void a_devices_name_is_one_that_can_be_shown() {
        assertThat(named(" Firefox on Linux ")).isEqualTo("Firefox on Linux");
        assertThat(named(null)).isEqualTo("Unknown device");
        assertThat(named("Fire\nfox")).isEqualTo("Unknown device");
        assertThat(named("\u202Exoferif")).isEqualTo("Unknown device");
        assertThat(named("x".repeat(1_000_000))).hasSize(200);
    }

    private static String named(String name) {
        return new Client(null, name, null).deviceName();
    }
}
