package org.praxiscms.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.browser.Mailbox;

/** The site under its own name, as a proxy with TLS hands requests on, and as strangers would like to. */
class BehindProxyIT {
    /** Loopback has more than one address: this one is the proxy's. */
    private static final String PROXY = "127.0.0.2";

    private static final String STRANGER = "127.0.0.1";
    private static final String SITE = "https://clinic.example";
    private static final String EMAIL = "ada@clinic.example";
    private static final String PASSWORD = "a quiet morning by the harbor";
    private static final String FORWARDED = "Forwarded: for=198.51.100.7;proto=https;host=clinic.example\r\n";

    private static final Pattern LENGTH =
            Pattern.compile("^(?:.+\\r\\n)*?Content-Length: ([0-9]+)\\r\\n(?:.+\\r\\n)*?\\r\\n((?s).*)");

    private static Mailbox mailbox;
    private static PraxisProcess site;

    @BeforeAll
    static void start(@TempDir Path home) throws IOException {
        mailbox = Mailbox.open();
        Map<String, String> environment = new HashMap<>(mailbox.environment());
        environment.put("PRAXIS_URL", SITE);
        environment.put("PRAXIS_TRUSTED_PROXIES", PROXY + ",2001:db8::/32");
        environment.put("PRAXIS_ADMIN_EMAIL", EMAIL);
        environment.put("PRAXIS_ADMIN_PASSWORD", PASSWORD);
        site = PraxisProcess.start(home, environment).awaitReady();
    }

    @AfterAll
    static void stop() {
        site.close();
        mailbox.close();
    }

    @Test
    void the_site_answers_under_its_own_name_and_asks_browsers_to_stay_with_tls() throws Exception {
        assertThat(byProxy("GET /", ""))
                .startsWith("HTTP/1.1 200 ")
                .contains("Strict-Transport-Security: max-age=31536000")
                .doesNotContain("Set-Cookie");
    }

    @Test
    void another_name_sees_nothing_of_the_clinic() throws Exception {
        assertThat(raw(STRANGER, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ")
                .doesNotContain("<html");
        assertThat(raw(STRANGER, "GET / HTTP/1.1\r\nHost: evil.example\r\n" + FORWARDED + "Connection: close\r\n\r\n"))
                .as("a stranger's word does not count")
                .startsWith("HTTP/1.1 421 ");
    }

    @Test
    void cookies_are_for_this_host_and_tls_only() throws Exception {
        String answer = signIn("");
        List<String> cookies = cookies(answer);
        assertThat(answer).startsWith("HTTP/1.1 303 ");
        assertThat(cookies).isNotEmpty().allSatisfy(BehindProxyIT::isSafe);

        String page = byProxy("GET /admin", "Cookie: " + pairs(cookies) + "\r\n");

        assertThat(page).startsWith("HTTP/1.1 200 ").contains("Cache-Control: no-store");
        assertThat(cookies(page))
                .as("the server's own session")
                .anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-praxis-view="))
                .allSatisfy(BehindProxyIT::isSafe);
    }

    private static void isSafe(String cookie) {
        assertThat(cookie)
                .startsWith("__Host-praxis")
                .containsIgnoringCase("; path=/")
                .containsIgnoringCase("; secure")
                .containsIgnoringCase("; httponly")
                .containsIgnoringCase("; samesite=lax")
                .doesNotContainIgnoringCase("domain=");
    }

    @Test
    void a_forgotten_password_is_answered_by_mail() throws Exception {
        String answer = byProxy(
                "POST /forgot-password",
                "Origin: " + SITE + "\r\n" + form("email=" + URLEncoder.encode(EMAIL, StandardCharsets.UTF_8)));

        assertThat(answer).matches("(?s)HTTP/1\\.1 [23].*");
        assertThat(mailbox.nextLinkTo(EMAIL)).startsWith(SITE + "/link/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Origin: https://evil.example\r\n",
                "Origin: null\r\n",
                "Sec-Fetch-Site: cross-site\r\nOrigin: https://clinic.example\r\n",
                "Referer: https://evil.example/https://clinic.example/\r\n"
            })
    void a_post_from_elsewhere_does_nothing(String headers) throws Exception {
        String answer =
                byProxy("POST /sign-in", headers + form("how=password&email=" + EMAIL + "&password=" + PASSWORD));

        assertThat(answer).startsWith("HTTP/1.1 403 ").doesNotContain("Set-Cookie");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET /articles/%00                             | 400
                    GET /articles?page=%00                        | 404
                    GET /articles/%C3%28                          | 400
                    GET /%C0%AFetc/passwd                         | 400
                    GET /%2e%2e/%2e%2e/etc/passwd                 | 400
                    GET /WEB-INF/web.xml                          | 404
                    GET /META-INF/MANIFEST.MF                     | 404
                    GET /articles?page=-99999999999               | 404
                    GET /media/99999999999999999999/x             | 404
                    GET /a%0d%0aSet-Cookie:%20x=y                 | 404
                    GET /home.xhtml                               | 404
                    GET /jakarta.faces.resource/../web.xml        | 40.
                    TRACE /                                       | 405
                    BREW /                                        | 40.
                    CONNECT clinic.example:443                    | 400
                    PUT /assets/site.css                          | 40.
                    DELETE /media/1/x                             | 40.
                    OPTIONS /                                     | 405
                    """)
    void what_nobody_would_ask_is_refused_and_nothing_breaks(String line, String status) throws Exception {
        assertThat(byProxy(line, "Origin: " + SITE + "\r\n")).matches("(?s)HTTP/1\\.1 " + status + " .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: clinic.example\r\nHost: evil.example\r\n",
                "Host: clinic example\r\n",
                "",
                "Host: clinic.example\r\nForwarded: for=\"198.51.100.7\r\n",
                "Host: clinic.example\r\nForwarded: for=198.51.100.7;proto=gopher\r\n",
                "Host: clinic.example\r\nForwarded: for=198.51.100.7\r\nX-Forwarded-For: 192.0.2.1\r\n",
                "Host: clinic.example\r\nX-A: a\0b\r\n",
                "Host: clinic.example\r\nContent-Length: -1\r\n",
                "Host: clinic.example\r\nContent-Length: 1\r\nContent-Length: 2\r\n"
            })
    void headers_that_break_the_rules_are_a_bad_request(String headers) throws Exception {
        assertThat(raw(PROXY, "GET / HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void too_much_is_a_bad_request() throws Exception {
        assertThat(byProxy("GET /?" + "a".repeat(20_000), "")).startsWith("HTTP/1.1 400 ");
        assertThat(byProxy("GET /", "Cookie: a=" + "a".repeat(20_000) + "\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(byProxy("GET /", "X-A: b\r\n".repeat(500))).startsWith("HTTP/1.1 400 ");
        assertThat(byProxy("POST /sign-in", "Origin: " + SITE + "\r\n" + form("a=1&".repeat(2500))))
                .matches("(?s)HTTP/1\\.1 4.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "application/json", "multipart/form-data", "text/plain; charset=no-such-charset"})
    void a_form_of_another_kind_signs_nobody_in(String type) throws Exception {
        String body = "how=password&email=" + EMAIL + "&password=" + PASSWORD;

        String answer = byProxy(
                "POST /sign-in",
                "Origin: " + SITE + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n",
                body);

        assertThat(answer).matches("(?s)HTTP/1\\.1 [24].*").doesNotContain("__Host-praxis=");
    }

    @Test
    void nobody_writes_a_line_into_the_log() throws Exception {
        byProxy("GET /a%0d%0a2031-05-01T09:00:00.000Z%20SEVERE%20forged", "");
        byProxy("GET /a", "User-Agent: x\r\n");

        assertThat(site.out()).noneMatch(line -> line.startsWith("2031") || line.startsWith("forged"));
    }

    private static String signIn(String headers) throws IOException {
        return byProxy(
                "POST /sign-in",
                "Origin: " + SITE + "\r\n" + headers
                        + form("how=password&email=" + EMAIL + "&password="
                                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)));
    }

    /** Ends the header, so it comes last. */
    private static String form(String fields) {
        return "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + fields.length()
                + "\r\nConnection: close\r\n\r\n" + fields;
    }

    private static String byProxy(String line, String headers) throws IOException {
        String rest = headers.contains("\r\n\r\n") ? headers : headers + "Connection: close\r\n\r\n";
        return raw(PROXY, line + " HTTP/1.1\r\nHost: backend\r\n" + FORWARDED + rest);
    }

    private static String byProxy(String line, String headers, String body) throws IOException {
        return byProxy(line, headers + "Connection: close\r\n\r\n" + body);
    }

    /** The whole answer, to a request from one of this machine's own addresses. */
    private static String raw(String from, String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), site.port, InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            byte[] part = new byte[8192];
            try {
                int n = socket.getInputStream().read(part);
                while (n >= 0) {
                    answer.append(new String(part, 0, n, StandardCharsets.ISO_8859_1));
                    n = isWhole(answer) ? -1 : socket.getInputStream().read(part);
                }
            } catch (IOException cutOff) {
                // Whoever sends too much loses the connection; what came before counts.
                assertThat(answer).isNotEmpty();
            }
            return answer.toString();
        }
    }

    /** Some refusals leave the connection open. */
    private static boolean isWhole(CharSequence answer) {
        Matcher length = LENGTH.matcher(answer);
        return answer.toString().endsWith("\r\n0\r\n\r\n")
                || length.find() && length.group(2).length() >= Integer.parseInt(length.group(1));
    }

    private static List<String> cookies(String answer) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, "Set-Cookie:", 0, 11))
                .map(line -> line.substring(11).strip())
                .toList();
    }

    private static String pairs(List<String> cookies) {
        return String.join(
                "; ", cookies.stream().map(cookie -> cookie.split(";", 2)[0]).toList());
    }
}
