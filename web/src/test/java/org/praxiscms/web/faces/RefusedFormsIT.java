package org.praxiscms.web.faces;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Role;
import org.praxiscms.account.People;

/** What somebody careless or somebody hostile types into the forms of the administration. */
@ExtendWith(ArquillianExtension.class)
class RefusedFormsIT {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final List<String> NO_NAMES =
            List.of("", "x".repeat(300), "Ann\u0007Lee", "Ann \u202Eeel", "\u2066Ann", "y".repeat(1 << 20));
    private static final List<String> NO_ADDRESSES = List.of(
            "",
            "ann",
            "a\u0000@clinic.example",
            "javascript:alert(1)",
            "\u202Eann@clinic.example",
            "z".repeat(300) + "@x.example",
            "q".repeat(1 << 20));

    @ArquillianResource
    URL site;

    @Inject
    People people;

    @Test
    void a_name_that_is_none_is_refused_at_its_field_and_stays_there() throws Exception {
        String session = people.session(people.person(Role.ADMINISTRATOR));
        refuses(session, "/admin/profile", "nameForm", "name", NO_NAMES);
        refuses(session, "/admin/accounts", "inviteForm", "name", NO_NAMES);

        assertThat(get("/admin/profile", session).select("#nameForm #name").val())
                .isEqualTo("Robin Vale");
    }

    @Test
    void an_address_that_is_none_is_refused_at_its_field_and_stays_there() throws Exception {
        String session = people.session(people.person(Role.ADMINISTRATOR));
        refuses(session, "/admin/profile", "addressForm", "email", NO_ADDRESSES);
        refuses(session, "/admin/accounts", "inviteForm", "email", NO_ADDRESSES);
    }

    @Test
    void a_number_that_is_none_is_refused_at_its_field() throws Exception {
        String session = people.session(people.person(Role.ADMINISTRATOR));

        refuses(
                session,
                "/admin/settings",
                "securityForm",
                "idleMinutes",
                List.of("4", "100000", "-1", "javascript:alert(1)", "9".repeat(300)));
    }

    private void refuses(String session, String path, String form, String field, List<String> values) throws Exception {
        for (String value : values) {
            String what = form + "." + field + " = " + value.substring(0, Math.min(20, value.length()));
            Map<String, String> fields = fieldsOf(get(path, session).getElementById(form));
            fields.putIfAbsent("roles", "AUTHOR");
            fields.replaceAll((name, present) -> name.equals("email") && present.isEmpty() ? "b@b.example" : present);
            fields.replaceAll((name, present) -> name.equals("name") && present.isEmpty() ? "Bob" : present);
            fields.put(field, value);

            HttpResponse<String> answer = post(path, session, fields);

            assertThat(answer.statusCode()).as(what).isEqualTo(422);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("#" + form + " #" + field + "-message").text())
                    .as(what)
                    .isNotBlank();
            // A message in a closed fold would be seen by nobody.
            assertThat(page.select("details:not([open]) #" + field + "-message"))
                    .as(what)
                    .isEmpty();
            if (!value.contains("\u0000") && !value.contains("\u0007")) {
                assertThat(page.select("#" + form + " #" + field).val())
                        .as(what)
                        .isEqualTo(value);
            }
        }
    }

    /** As a browser would send it, by its last button. */
    private static Map<String, String> fieldsOf(Element form) {
        return Stream.concat(form.select("input:not([type=checkbox])").stream(), form.select("select").stream())
                .collect(Collectors.toMap(
                        each -> each.attr("name"),
                        each -> each.tagName().equals("select")
                                ? each.select("option[selected]").val()
                                : each.val(),
                        (one, other) -> other,
                        LinkedHashMap::new));
    }

    private Document get(String path, String session) throws Exception {
        return Jsoup.parse(CLIENT.send(to(path, session).GET().build(), BodyHandlers.ofString())
                .body());
    }

    private HttpResponse<String> post(String path, String session, Map<String, String> fields) throws Exception {
        return CLIENT.send(
                to(path, session)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(fields.entrySet().stream()
                                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&"))))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path, String session) {
        return HttpRequest.newBuilder(URI.create(site.toString().replaceAll("/$", "") + path))
                .header("Cookie", "praxis=" + session);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
