package org.praxiscms.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SameOriginTest {
    private final SameOrigin filter = new SameOrigin();

    SameOriginTest() {
        filter.clients = Settings.clients("", "https://clinic.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    same-origin | -                          | -                              | 200
                    none        | -                          | -                              | 200
                    same-site   | https://clinic.example     | https://clinic.example/a       | 403
                    cross-site  | https://clinic.example     | https://clinic.example/a       | 403
                    ''          | https://clinic.example     | https://clinic.example/a       | 403
                    -           | https://clinic.example     | https://evil.example/          | 200
                    -           | https://evil.example       | https://clinic.example/a       | 403
                    -           | http://clinic.example      | -                              | 403
                    -           | null                       | https://clinic.example/a       | 403
                    -           | -                          | https://clinic.example/a?b=c   | 200
                    -           | -                          | https://clinic.example:443/a   | 200
                    -           | -                          | https://clinic.example.evil/   | 403
                    -           | -                          | https://clinic.example@evil/   | 403
                    -           | -                          | not an address                 | 403
                    -           | -                          | -                              | 403
                    """)
    void a_write_comes_from_the_site_itself(String site, String origin, String referer, int status) throws Exception {
        Exchange exchange = Exchange.of("POST", "/sign-in").with("Host", "clinic.example");
        add(exchange, "Sec-Fetch-Site", site);
        add(exchange, "Origin", origin);
        add(exchange, "Referer", referer);

        exchange.through(filter);

        assertThat(exchange.status).isEqualTo(status);
        assertThat(exchange.passedOn).isEqualTo(status == 200);
    }

    private static void add(Exchange exchange, String header, String value) {
        if (value != null) {
            exchange.with(header, value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "post", "PROPFIND", "BREW"})
    void every_method_that_may_write_is_asked(String method) throws Exception {
        assertThat(Exchange.of(method, "/admin").with("Host", "clinic.example").through(filter).status)
                .isEqualTo(403);
    }

    @Test
    void links_from_elsewhere_lead_here() throws Exception {
        assertThat(Exchange.get("/articles")
                        .with("Host", "clinic.example")
                        .with("Sec-Fetch-Site", "cross-site")
                        .through(filter)
                        .passedOn)
                .isTrue();
    }

    @Test
    void an_address_sends_no_form() throws Exception {
        assertThat(Exchange.get("/admin/accounts", "jakarta.faces.ViewState=1:1")
                        .with("Host", "clinic.example")
                        .through(filter)
                        .status)
                .isEqualTo(400);
    }
}
