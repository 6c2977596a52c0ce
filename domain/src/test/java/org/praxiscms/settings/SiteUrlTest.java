package org.praxiscms.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://clinic.example, https://clinic.example",
        "https://Clinic.Example/, https://clinic.example",
        "HTTPS://clinic.example:443, https://clinic.example",
        "http://clinic.example:80/, http://clinic.example",
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "https://[2001:db8::1]:8443, https://[2001:db8::1]:8443"
    })
    void an_address_is_kept_in_one_form(String text, String origin) {
        assertThat(SiteUrl.of(text).origin()).hasToString(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clinic.example",
                "ftp://clinic.example",
                "https://",
                "https://clinic.example/site",
                "https://clinic.example?a=b",
                "https://clinic.example#a",
                "https://admin@clinic.example",
                "https://clinic example",
                "javascript:alert(1)"
            })
    void what_is_not_just_scheme_and_host_is_refused_in_one_line(String text) {
        assertThatThrownBy(() -> SiteUrl.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("PRAXIS_URL is not ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void https_is_secure() {
        assertThat(SiteUrl.of("https://clinic.example").isSecure()).isTrue();
        assertThat(SiteUrl.of("http://clinic.example").isSecure()).isFalse();
    }
}
