package org.praxiscms.ear;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser that runs no script: keeps cookies, follows links and fills in forms. */
final class Person {
    private final String origin;
    private final HttpClient client;

    /** @param origin of the site, without a slash at its end */
    Person(String origin) {
        this.origin = origin;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .cookieHandler(new CookieManager())
                .build();
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
