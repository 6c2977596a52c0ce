package org.praxiscms.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser that runs no script: keeps cookies, follows links and fills in forms. */
final class Person {
    private final String origin;
    private final HttpClient client;

    /** @param origin of the site, without a slash at its end */
    Person(String origin) {
        this(
                origin,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .cookieHandler(new CookieManager())
                        .build());
    }

    private Person(String origin, HttpClient client) {
        this.origin = origin;
        this.client = client;
    }

    /** The same browser at another address of the same host, which gets the same cookies. */
    Person at(String otherOrigin) {
        return new Person(otherOrigin, client);
    }

    int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    /** The page after a try to sign in. */
    Document trySignIn(String email, String password) throws IOException, InterruptedException {
        var answer = post("/sign-in", Map.of("how", "password", "email", email, "password", password));
        return answer.statusCode() == 200 ? page(answer) : open(target(answer));
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        assertThat(trySignIn(email, password).location()).endsWith("/admin");
    }

    /** The secret of the new authenticator. */
    String setUpAuthenticator() throws Exception {
        var offered = press(open("/admin/profile"), "beginApp", Map.of());
        var secret = offered.selectFirst("code.spelled").text().replaceAll("\\s", "");
        var done = press(offered, "confirmApp", Map.of("code", digits(secret, Duration.ZERO)));
        assertThat(done.select("#codes li")).hasSize(10);
        return secret;
    }

    /** What the person's telephone would show now, or after a while. */
    static String digits(String secret, Duration later) throws InvalidKeyException {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"),
                        Instant.now().plus(later));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(origin + path)));
    }

    /** As a browser does it: the headers say that a page of the site sends it. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The page at a path, which has to be there. */
    Document open(String path) throws IOException, InterruptedException {
        return page(get(path));
    }

    /** Presses a button of a form on a page, after changing some of its fields; the page that comes next. */
    Document press(Document page, String button, Map<String, String> changes) throws IOException, InterruptedException {
        var pressed = page.getElementById(button);
        assertThat(pressed).as("button %s in %s", button, page.text()).isNotNull();
        var form = pressed.closest("form");
        var fields = new LinkedHashMap<String, String>();
        for (Element field : form.select("input[name]:not([type=submit]), select[name]")) {
            fields.put(field.attr("name"), field.val());
        }
        fields.put(pressed.attr("name"), pressed.val());
        fields.putAll(changes);
        var answer = post(form.attr("action"), fields);
        return answer.statusCode() == 200 ? page(answer) : open(target(answer));
    }

    /** Where an answer leads to, inside the site. */
    String target(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s %s", answer.uri(), answer.body()).isIn(302, 303);
        return answer.headers().firstValue("Location").orElseThrow().replace(origin, "");
    }

    private Document page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s %s", answer.uri(), answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
