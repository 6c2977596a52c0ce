package org.praxiscms.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/knees", "/no-such-page", "/links", "/administration", "/assets/site.css"})
    void a_page_for_everybody_runs_no_script_and_may_be_kept(String path) throws Exception {
        Exchange exchange = Exchange.get(path).through(protection(""));

        assertThat(exchange.headers.get("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("script", "unsafe", "connect");
        assertThat(exchange.headers).doesNotContainKey("Cache-Control");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in/code",
                "/sign-out",
                "/setup",
                "/forgot-password",
                "/new-password",
                "/invitation",
                "/link/setup"
            })
    void where_somebody_signs_in_the_sites_own_scripts_run_and_nothing_is_kept(String path) throws Exception {
        Exchange exchange = Exchange.get(path).through(protection(""));

        assertThat(exchange.headers.get("Content-Security-Policy"))
                .contains("script-src 'self'", "connect-src 'self'")
                .doesNotContain("unsafe");
        assertThat(exchange.headers).containsEntry("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/accounts"})
    void nobody_keeps_a_page_of_the_administration(String path) throws Exception {
        assertThat(Exchange.get(path).through(protection("")).headers).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void browsers_are_told_to_stay_with_tls_where_there_is_tls() throws Exception {
        assertThat(Exchange.get("/").through(protection("https://clinic.example")).headers)
                .containsEntry("Strict-Transport-Security", "max-age=31536000");
        assertThat(Exchange.get("/").through(protection("http://clinic.example")).headers)
                .doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void no_page_may_use_a_device_but_a_passkey() throws Exception {
        assertThat(Exchange.get("/").through(protection("")).headers.get("Permissions-Policy"))
                .contains("camera=()", "microphone=()", "geolocation=()")
                .contains("publickey-credentials-get=(self)", "publickey-credentials-create=(self)");
    }

    private static Protection protection(String site) {
        Protection protection = new Protection();
        protection.clients = Settings.clients("", site);
        return protection;
    }
}
