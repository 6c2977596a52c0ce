package org.praxiscms.web.security;

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
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Role;
import org.praxiscms.account.People;
import org.praxiscms.account.People.Person;

/** What a stranger's link or page can have a browser do whose owner has signed in: nothing. */
@ExtendWith(ArquillianExtension.class)
class ForgedRequestsIT {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String SECRET = "AAAABBBBCCCCDDDDAAAABBBBCCCCDDDD";

    @ArquillianResource
    URL site;

    @Inject
    People people;

    private final String email = UUID.randomUUID() + "@stranger.example";
    private final String invitation =
            "inviteForm=inviteForm&invite=invite&name=Mallory&roles=ADMINISTRATOR&jakarta.faces.ViewState=1:1";

    private Person person;
    private String session;

    @BeforeEach
    void an_administrator_who_has_signed_in() {
        person = people.person(Role.ADMINISTRATOR);
        session = people.session(person);
    }

    @Test
    void an_address_sends_no_form() throws Exception {
        HttpResponse<String> answer = send(
                to("/admin/accounts?" + invitation + "&email=" + encoded(email)).GET());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(people.has(email)).isFalse();
        assertThat(send(to("/?jakarta.faces.ViewState=stateless").GET()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_address_adds_nothing_to_a_form() throws Exception {
        String meant = UUID.randomUUID() + "@clinic.example";

        HttpResponse<String> answer = post(
                "/admin/accounts?state=INVITED&email=" + encoded(email) + "&em%61il=" + encoded(email),
                invitation + "&email=" + encoded(meant));

        assertThat(answer.statusCode()).isIn(200, 302, 303);
        assertThat(people.has(email)).isFalse();
        assertThat(people.has(meant)).isTrue();
    }

    @Test
    void an_address_that_cannot_be_read_is_refused() throws Exception {
        assertThat(post("/sign-in?how%FF=password", "how=password").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_link_to_the_sign_in_brings_no_fields_to_be_posted() throws Exception {
        HttpResponse<String> page = send(to("/sign-in?again&to=/admin/accounts&kept.email=" + encoded(email)
                        + "&kept.invite=invite&kept.roles=ADMINISTRATOR")
                .GET());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("kept.", "stranger.example").contains("value=\"/admin/accounts\"");
        HttpResponse<String> signedIn = post(
                "/sign-in?kept.email=" + encoded(email) + "&to=/admin/accounts",
                "how=password&email=" + encoded(person.email()) + "&password=" + encoded(People.PASSWORD));
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).hasValue("/admin");
    }

    @Test
    void a_link_shows_nobody_a_secret_for_their_authenticator() throws Exception {
        HttpResponse<String> page = send(to("/admin/profile?secret=" + SECRET + "&address=otpauth://totp/x")
                .GET());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("AAAA BBBB");
    }

    @Test
    void a_kept_post_leads_into_the_administration_only() throws Exception {
        for (String to : List.of(
                "https://stranger.example/", "//stranger.example", "/admin/../sign-out", "/admin\\@x", "/adminx")) {
            HttpResponse<String> onward = post(
                    "/sign-in",
                    "how=password&kept.a=b&to=" + encoded(to) + "&email=" + encoded(person.email()) + "&password="
                            + encoded(People.PASSWORD));

            assertThat(onward.body()).as(to).contains("action=\"/admin\"").doesNotContain("stranger.example");
        }
    }

    @Test
    void who_signs_in_gets_another_session_and_the_former_one_is_dead() throws Exception {
        String chosen = "a-token-that-a-stranger-has-put-into-the-browser";

        HttpResponse<String> first = signIn("praxis=" + chosen);
        String token = cookie(first);
        assertThat(token).isNotBlank().isNotEqualTo(chosen);
        assertThat(statusOfAdmin(chosen)).isEqualTo(303);
        assertThat(statusOfAdmin(token)).isEqualTo(200);

        String next = cookie(signIn("praxis=" + token));
        assertThat(next).isNotEqualTo(token);
        assertThat(statusOfAdmin(token)).as("the former one").isEqualTo(303);
        assertThat(statusOfAdmin(next)).isEqualTo(200);
    }

    @Test
    void the_servers_own_session_gets_another_id_too() throws Exception {
        HttpResponse<String> list = send(to("/admin/accounts").GET());
        String views = list.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("praxis-view="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> entered = signIn(views + "; praxis=" + session);

        assertThat(entered.headers().allValues("Set-Cookie"))
                .as("another id, or none: not the one that was there before")
                .noneMatch(cookie -> cookie.startsWith(views + ";"))
                .anyMatch(cookie -> cookie.startsWith("praxis-view="));
    }

    private HttpResponse<String> signIn(String cookies) throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                at("/sign-in")
                        .header("Cookie", cookies)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("how=password&email=" + encoded(person.email()) + "&password="
                                + encoded(People.PASSWORD)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer;
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("praxis="))
                .map(cookie -> cookie.replaceFirst("praxis=([^;]*).*", "$1"))
                .findFirst()
                .orElse("");
    }

    private int statusOfAdmin(String token) throws Exception {
        return CLIENT.send(
                        at("/admin").header("Cookie", "praxis=" + token).GET().build(), BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(to(path).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder to(String path) {
        return at(path).header("Cookie", "praxis=" + session);
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(site.toString().replaceAll("/$", "") + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
