package org.praxiscms.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.web.http.Client.Standing;

class ClientsTest {
    private static final String NEAR = "10.0.0.1";
    private static final String FAR = "10.0.0.2";
    private static final String VISITOR = "198.51.100.7";

    private final Clients behindProxies = Settings.clients("10.0.0.0/8", "");
    private final Clients ofClinic = Settings.clients(NEAR, "https://clinic.example");

    @Test
    void a_strangers_headers_do_not_count() {
        Client client = behindProxies.of(Exchange.get("/")
                .from("203.0.113.9")
                .with("Host", "clinic.example")
                .with("Forwarded", "for=192.0.2.1;proto=https;host=evil.example")
                .with("X-Forwarded-For", "192.0.2.1")
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "evil.example")
                .request);

        assertThat(client.address()).isEqualTo("203.0.113.9");
        assertThat(client.secure()).isFalse();
        assertThat(client.origin()).hasToString("http://clinic.example");
        assertThat(client.standing()).isEqualTo(Standing.WELCOME);
    }

    @Test
    void nor_do_those_that_a_stranger_sends_through_a_trusted_proxy() {
        Client client = behindProxies.of(Exchange.get("/")
                .from(NEAR)
                .with("X-Forwarded-For", "192.0.2.1, 10.9.9.9, " + VISITOR + ", " + FAR)
                .request);

        assertThat(client.address()).isEqualTo(VISITOR);
    }

    @Test
    void the_visitor_is_found_behind_two_proxies() {
        Client client = behindProxies.of(Exchange.get("/")
                .from(NEAR)
                .with("Host", "backend:8080")
                .with("Forwarded", "for=192.0.2.1;proto=http;host=lie.example")
                .with("Forwarded", "for=" + VISITOR + ";proto=https;host=clinic.example, for=" + FAR + ";proto=http")
                .request);

        assertThat(client.address()).isEqualTo(VISITOR);
        assertThat(client.shortAddress()).isEqualTo("198.51.100.0/24");
        assertThat(client.secure()).isTrue();
        assertThat(client.origin()).hasToString("https://clinic.example");
    }

    @Test
    void an_address_of_version_6_is_shortened_to_48_bits() {
        Client client = behindProxies.of(Exchange.get("/")
                .from("::ffff:10.0.0.1")
                .with("Forwarded", "for=\"[2001:db8:1:2:3::4]:4711\"")
                .request);

        assertThat(client.address()).isEqualTo("2001:db8:1:2:3::4");
        assertThat(client.shortAddress()).isEqualTo("2001:db8:1::/48");
    }

    @Test
    void whoever_hides_the_visitor_stands_for_them() {
        Client client = behindProxies.of(Exchange.get("/")
                .from(NEAR)
                .with("Forwarded", "for=192.0.2.1, for=unknown;proto=https, for=" + FAR)
                .request);

        assertThat(client.address()).isEqualTo(FAR);
        assertThat(client.secure()).isTrue();
    }

    @Test
    void two_kinds_of_headers_that_contradict_each_other_are_refused() {
        assertThat(behindProxies
                        .of(Exchange.get("/")
                                .from(NEAR)
                                .with("Forwarded", "for=192.0.2.1")
                                .with("X-Forwarded-For", VISITOR)
                                .request)
                        .standing())
                .isEqualTo(Standing.UNCLEAR);
        assertThat(behindProxies
                        .of(Exchange.get("/")
                                .from(NEAR)
                                .with("Forwarded", "for=" + VISITOR + ";proto=https")
                                .with("X-Forwarded-For", VISITOR)
                                .with("X-Forwarded-Proto", "https")
                                .request)
                        .standing())
                .isEqualTo(Standing.WELCOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=\"" + VISITOR,
                "for=" + VISITOR + ";proto=gopher",
                "for=" + VISITOR + ";host=\"a b\"",
                "for=" + VISITOR + ";host=\"a.example\\r\\nSet-Cookie:x\""
            })
    void what_a_trusted_proxy_says_wrongly_is_refused(String header) {
        assertThat(behindProxies
                        .of(Exchange.get("/").from(NEAR).with("Forwarded", header).request)
                        .standing())
                .isEqualTo(Standing.UNCLEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a.example:http", "a.example:99999", "user@a.example", "[::1", "a/b"})
    void a_host_that_is_none_is_refused(String host) {
        assertThat(behindProxies
                        .of(Exchange.get("/").from(VISITOR).with("Host", host).request)
                        .standing())
                .isEqualTo(Standing.UNCLEAR);
    }

    @Test
    void two_hosts_are_refused() {
        assertThat(ofClinic.of(Exchange.get("/")
                                .from(VISITOR)
                                .with("Host", "clinic.example")
                                .with("Host", "evil.example")
                                .request)
                        .standing())
                .isEqualTo(Standing.UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "clinic.example, WELCOME",
        "CLINIC.example:443, WELCOME",
        "clinic.example:80, FOREIGN",
        "evil.example, FOREIGN",
        "clinic.example.evil.example, FOREIGN",
        "localhost:8080, FOREIGN",
        "127.0.0.1:8080, FOREIGN"
    })
    void with_an_address_of_its_own_the_site_answers_for_no_other(String host, Standing standing) {
        Client client = ofClinic.of(Exchange.get("/").from(VISITOR).with("Host", host).request);

        assertThat(client.standing()).isEqualTo(standing);
        assertThat(client.origin()).hasToString("https://clinic.example");
        assertThat(client.secure()).isTrue();
    }

    @Test
    void the_host_that_a_trusted_proxy_was_asked_for_counts() {
        assertThat(ofClinic.of(Exchange.get("/")
                                .from(NEAR)
                                .with("Host", "backend:8080")
                                .with("X-Forwarded-Host", "clinic.example")
                                .request)
                        .standing())
                .isEqualTo(Standing.WELCOME);
        assertThat(ofClinic.of(Exchange.get("/")
                                .from(NEAR)
                                .with("Host", "clinic.example")
                                .with("X-Forwarded-Host", "evil.example")
                                .request)
                        .standing())
                .isEqualTo(Standing.FOREIGN);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, 127.0.0.1:8080, WELCOME",
        "127.0.0.1, 127.0.0.1, localhost:8080, WELCOME",
        "::1, ::1, [::1]:8080, WELCOME",
        "192.0.2.5, 192.0.2.5, 192.0.2.5:8080, WELCOME",
        "127.0.0.1, 127.0.0.1, localhost:9090, FOREIGN",
        "127.0.0.1, 127.0.0.1, evil.example:8080, FOREIGN",
        "192.0.2.6, 192.0.2.5, 192.0.2.5:8080, FOREIGN"
    })
    void only_this_machine_may_ask_the_site_where_it_listens(
            String peer, String local, String host, Standing standing) {
        assertThat(ofClinic.of(Exchange.get("/").from(peer).at(local).with("Host", host).request)
                        .standing())
                .isEqualTo(standing);
    }

    @Test
    void not_through_a_proxy_though() {
        assertThat(ofClinic.of(Exchange.get("/")
                                .from("127.0.0.1")
                                .with("Host", "localhost:8080")
                                .with("X-Forwarded-For", VISITOR)
                                .request)
                        .standing())
                .isEqualTo(Standing.FOREIGN);
    }

    @Test
    void the_answer_stays_the_same_however_often_it_is_asked_for() {
        Exchange exchange = Exchange.get("/").from(NEAR).with("X-Forwarded-For", FAR);
        Client first = behindProxies.of(exchange.request);

        exchange.from(VISITOR);

        assertThat(behindProxies.of(exchange.request)).isSameAs(first);
    }

    @Test
    void a_wrong_setting_ends_the_start() {
        assertThatThrownBy(() -> Settings.clients("proxy", "")).hasMessageStartingWith("PRAXIS_TRUSTED_PROXIES: proxy");
        assertThatThrownBy(() -> Settings.clients("", "clinic.example")).hasMessageStartingWith("PRAXIS_URL ");
    }
}
