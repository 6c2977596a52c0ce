package org.praxiscms.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HopTest {
    @Test
    void forwarded_is_read_as_rfc_7239_writes_it() {
        assertThat(Hop.ofForwarded(lines(
                        "For=\"[2001:db8:cafe::17]:4711\"",
                        "for=192.0.2.60;proto=http; by=203.0.113.43 , for=unknown")))
                .containsExactly(
                        new Hop("[2001:db8:cafe::17]:4711", null, null),
                        new Hop("192.0.2.60", "http", null),
                        new Hop("unknown", null, null));
    }

    @Test
    void a_quoted_text_may_hold_separators_and_quotation_marks() {
        assertThat(Hop.ofForwarded(lines("host=\"a;b,c\\\"d\";for=_x")))
                .containsExactly(new Hop("_x", null, "a;b,c\"d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for",
                "for=",
                "=1.2.3.4",
                "for=\"1.2.3.4",
                "for=1.2.3.4;",
                "for=1.2.3.4;;proto=http",
                "for=a b",
                "for=1.2.3.4;for=5.6.7.8",
                "for=1.2.3.4,",
                ",",
                ";"
            })
    void what_breaks_the_grammar_is_refused(String header) {
        assertThatThrownBy(() -> Hop.ofForwarded(lines(header + (header.equals("for=1.2.3.4,") ? "," : ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_header_of_any_length_is_read_in_no_time() {
        assertThatThrownBy(() -> Hop.ofForwarded(lines("for=\"" + "\\a".repeat(4000))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hop.ofForwarded(lines("for=1.1.1.1,".repeat(600))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_nearest_proxys_protocol_and_host_count_where_the_numbers_differ() {
        assertThat(Hop.ofUnofficial(lines("192.0.2.1, 10.0.0.1", "10.0.0.2"), lines("http, https"), lines("a.example")))
                .containsExactly(
                        new Hop("192.0.2.1", null, null),
                        new Hop("10.0.0.1", null, null),
                        new Hop("10.0.0.2", "https", "a.example"));
        assertThat(Hop.ofUnofficial(lines(), lines("https"), lines())).containsExactly(new Hop(null, "https", null));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "192.0.2.1:80, 192.0.2.1",
        "[2001:db8::1], 2001:db8::1",
        "[2001:db8::1]:80, 2001:db8::1",
        "2001:db8::1, 2001:db8::1",
        "unknown, unknown"
    })
    void a_port_is_no_part_of_the_address(String node, String address) {
        assertThat(new Hop(node, null, null).address()).isEqualTo(address);
    }

    private static Enumeration<String> lines(String... lines) {
        return Collections.enumeration(List.of(lines));
    }
}
