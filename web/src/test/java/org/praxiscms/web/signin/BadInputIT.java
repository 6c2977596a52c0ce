package org.praxiscms.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Role;
import org.praxiscms.account.AccountEditing;
import org.praxiscms.account.People;
import org.praxiscms.account.People.Person;
import org.praxiscms.account.Setup;
import org.praxiscms.web.inside.As;

/** What somebody careless or somebody hostile types into the forms of the way in. */
@ExtendWith(ArquillianExtension.class)
@As
class BadInputIT {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Map<String, String> GOOD = Map.of(
            "name", "Ann Lee",
            "email", "ann@clinic.example",
            "password", "violet otter paints walls",
            "clinicName", "Bay Clinic",
            "zone", "America/New_York",
            "phone", "(212) 555-0187");

    @ArquillianResource
    URL site;

    @Inject
    People people;

    @Inject
    Setup setup;

    @Inject
    AccountEditing accounts;

    @Test
    void a_setup_that_cannot_be_says_why_at_its_field_and_keeps_the_rest() throws Exception {
        people.forgetEverybody();
        String token = setup.renewLink();
        Map<String, List<String>> bad = Map.of(
                "name", List.of("", "x".repeat(300), "Ann\u0007Lee", "Ann \u202Eeel", "\u2066Ann"),
                "email", List.of("", "ann", "ann@", "a\u0000@clinic.example", "javascript:alert(1)", "a@b@c.example"),
                "password", List.of("", "short", "password123456", "x".repeat(900), "Ann Lee Ann Lee"),
                "clinicName", List.of("", "y".repeat(300)),
                "zone", List.of("Mars/Olympus", "javascript:alert(1)"),
                "phone", List.of("12", "call me"));

        for (var field : bad.entrySet()) {
            for (String value : field.getValue()) {
                String what = field.getKey() + " = " + value.substring(0, Math.min(30, value.length()));
                HttpResponse<String> answer = post("/setup", "praxis-link=" + token, with(field.getKey(), value));

                assertThat(answer.statusCode()).as(what).isEqualTo(422);
                Document page = Jsoup.parse(answer.body());
                assertThat(page.select("#" + field.getKey() + "-message").text())
                        .as(what)
                        .isNotBlank();
                GOOD.forEach((name, good) -> {
                    if (!name.equals(field.getKey()) && !name.equals("password") && !name.equals("zone")) {
                        assertThat(page.select("#" + name).val()).as(what).isEqualTo(good);
                    }
                });
                assertThat(setup.isNeeded()).as(what).isTrue();
            }
        }
    }

    @Test
    void a_field_of_a_megabyte_is_refused_whole() throws Exception {
        people.forgetEverybody();
        String token = setup.renewLink();
        for (String field : GOOD.keySet()) {
            HttpResponse<String> answer = post("/setup", "praxis-link=" + token, with(field, "z".repeat(1 << 20)));

            assertThat(answer.statusCode()).as(field).isBetween(400, 499);
            assertThat(answer.body().length()).as(field).isLessThan(200_000);
            assertThat(setup.isNeeded()).as(field).isTrue();
        }
        for (String path : List.of("/sign-in", "/forgot-password")) {
            HttpResponse<String> answer = post(
                    path,
                    null,
                    Map.of("how", "password", "email", "q".repeat(1 << 20), "password", "q".repeat(1 << 20)));

            assertThat(answer.statusCode()).as(path).isEqualTo(413);
            assertThat(answer.body().length()).as(path).isLessThan(200_000);
        }
    }

    @Test
    void without_a_link_that_counts_nothing_opens() throws Exception {
        people.person(Role.ADMINISTRATOR);
        String madeUp = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        for (String path : List.of("/setup", "/invitation", "/new-password", "/confirm-address")) {
            for (String cookie : new String[] {null, "praxis-link=" + madeUp, "praxis-link="}) {
                assertThat(post(path, cookie, GOOD).statusCode())
                        .as(path + " with " + cookie)
                        .isEqualTo(410);
            }
        }
    }

    @Test
    void a_link_opens_only_what_it_is_for() throws Exception {
        Person administrator = people.person(Role.ADMINISTRATOR);
        Person invited = people.invited();
        String link = people.as(
                        administrator,
                        () -> accounts.renewInvitation(invited.id(), URI.create("https://clinic.example")))
                .link()
                .orElseThrow()
                .toString();
        String cookie = "praxis-link=" + link.replaceFirst(".*token=", "");

        for (String path : List.of("/setup", "/new-password", "/confirm-address")) {
            assertThat(post(path, cookie, GOOD).statusCode()).as(path).isEqualTo(410);
        }
        assertThat(post("/invitation", cookie, Map.of("password", "too short")).statusCode())
                .isEqualTo(422);
        assertThat(post("/invitation", cookie, GOOD).statusCode()).isEqualTo(303);
        assertThat(post("/invitation", cookie, GOOD).statusCode()).isEqualTo(410);
    }

    @Test
    void the_sign_in_leads_to_nowhere_but_the_administration() throws Exception {
        Person person = people.person(Role.AUTHOR);
        for (String to : List.of(
                "javascript:alert(1)",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/admin",
                "/admin//evil.example",
                "/admin/../link",
                "/admin\r\nSet-Cookie: a=b",
                "/administrator",
                "/sign-out",
                "x".repeat(5000))) {
            HttpResponse<String> answer = post(
                    "/sign-in",
                    null,
                    Map.of("how", "password", "email", person.email(), "password", People.PASSWORD, "to", to));

            assertThat(answer.statusCode()).as(to).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).as(to).contains("/admin");
            assertThat(answer.headers().allValues("Set-Cookie")).as(to).noneMatch(cookie -> cookie.startsWith("a="));
        }
    }

    @Test
    void what_is_no_step_of_the_sign_in_begins_it_again() throws Exception {
        for (Map<String, String> fields : List.of(
                Map.<String, String>of(),
                Map.of("how", "magic"),
                Map.of("how", "code", "ticket", "made-up", "code", "123456"),
                Map.of("how", "passkey", "ticket", "made-up", "passkey", "{}"),
                Map.of("how", "passkey"),
                Map.of("how", "passkey", "ticket", "made-up", "passkey", "{\"id\":".repeat(5000)))) {
            HttpResponse<String> answer = post("/sign-in", null, fields);

            assertThat(answer.statusCode()).as(fields.toString()).isBetween(400, 499);
            assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).isNotBlank();
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void forms_from_elsewhere_are_refused() throws Exception {
        for (String path : List.of(
                "/sign-in",
                "/sign-out",
                "/sign-in/passkey",
                "/setup",
                "/invitation",
                "/forgot-password",
                "/new-password",
                "/confirm-address")) {
            for (String from : new String[] {"cross-site", "same-site", null}) {
                HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("how=password"));
                if (from != null) {
                    request.header("Sec-Fetch-Site", from);
                }

                assertThat(CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode())
                        .as(path + " from " + from)
                        .isEqualTo(403);
            }
        }
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> fields = new HashMap<>(GOOD);
        fields.put(field, value);
        return fields;
    }

    private HttpResponse<String> post(String path, String cookie, Map<String, String> fields) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(site.toString().replaceAll("/$", "") + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
