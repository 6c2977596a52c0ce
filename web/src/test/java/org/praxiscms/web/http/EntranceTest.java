package org.praxiscms.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntranceTest {
    private final Entrance entrance = new Entrance();

    EntranceTest() {
        entrance.clients = Settings.clients("10.0.0.1", "https://clinic.example");
    }

    @Test
    void behind_it_the_request_is_the_visitors() throws Exception {
        AtomicReference<HttpServletRequest> seen = new AtomicReference<>();

        Exchange.get("/articles")
                .from("10.0.0.1")
                .with("Host", "backend")
                .with("Forwarded", "for=198.51.100.7;proto=https;host=clinic.example")
                .through(entrance, (request, response) -> seen.set((HttpServletRequest) request));

        assertThat(seen.get().getRemoteAddr()).isEqualTo("198.51.100.7");
        assertThat(seen.get().getRemoteHost()).isEqualTo("198.51.100.7");
        assertThat(seen.get().getScheme()).isEqualTo("https");
        assertThat(seen.get().isSecure()).isTrue();
        assertThat(seen.get().getServerName()).isEqualTo("clinic.example");
        assertThat(seen.get().getServerPort()).isEqualTo(443);
        assertThat(seen.get().getRequestURL()).hasToString("https://clinic.example/articles");
    }

    @Test
    void another_host_sees_no_page() throws Exception {
        Exchange exchange = Exchange.get("/").with("Host", "evil.example").through(entrance);

        assertThat(exchange.status).isEqualTo(421);
        assertThat(exchange.passedOn).isFalse();
        assertThat(exchange.body).contains("421");
    }

    @Test
    void what_cannot_be_told_is_a_bad_request() throws Exception {
        Exchange exchange = Exchange.get("/").with("Host", "clinic example").through(entrance);

        assertThat(exchange.status).isEqualTo(400);
        assertThat(exchange.passedOn).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/admin?from=a%20b", "/sign-in"})
    void a_redirect_within_the_site_stays_a_path(String path) throws Exception {
        Exchange exchange = Exchange.get("/a")
                .with("Host", "clinic.example")
                .through(entrance, (request, response) -> ((HttpServletResponse) response).sendRedirect(path));

        assertThat(exchange.status).isEqualTo(302);
        assertThat(exchange.headers).containsEntry("Location", path);
    }
}
