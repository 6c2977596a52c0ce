package org.praxiscms.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Role;
import org.praxiscms.account.People;
import org.praxiscms.account.People.Person;

/**
 * Every address of the administration, asked for with each role and with none. Who may enter is written here a second
 * time, so that a new place or a new role of an old one fails until somebody has thought about it.
 */
@ExtendWith(ArquillianExtension.class)
class AdminPlacesIT {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String EVERYBODY = "AUTHOR REVIEWER EDITOR ADMINISTRATOR";

    private static final Map<String, String> WHO_MAY_ENTER = new TreeMap<>(Map.of(
            "/admin", EVERYBODY,
            "/admin/profile", EVERYBODY,
            "/admin/accounts", "ADMINISTRATOR",
            "/admin/accounts/{id}", "ADMINISTRATOR",
            "/admin/audit", "ADMINISTRATOR",
            "/admin/audit.csv", "ADMINISTRATOR",
            "/admin/mail", "ADMINISTRATOR",
            "/admin/settings", "ADMINISTRATOR"));

    /** Whatever answers without a view: it asks for itself who comes, or is for everybody. */
    private static final Set<String> SERVLETS =
            Set.of("/admin/audit.csv", "/link/*", "/media/*", "/sign-in/passkey", "/sign-out");

    @ArquillianResource
    URL site;

    @Inject
    People people;

    @Inject
    ServletContext application;

    @Test
    void each_place_opens_to_the_roles_that_are_written_here() throws Exception {
        Map<String, String> entered = new TreeMap<>();
        for (AdminPlace place : AdminPlace.values()) {
            entered.put(place.path(), "");
        }
        for (Role role : Role.values()) {
            Person person = people.person(role);
            String session = people.session(person);
            for (AdminPlace place : AdminPlace.values()) {
                int status = get(pathTo(place, person), session).statusCode();
                assertThat(status).as(role + " at " + place.path()).isIn(200, 403);
                if (status == 200) {
                    entered.merge(place.path(), role.name(), (one, other) -> (one + " " + other).strip());
                }
            }
        }

        assertThat(entered).isEqualTo(WHO_MAY_ENTER);
    }

    @Test
    void nobody_enters_without_a_session() throws Exception {
        for (AdminPlace place : AdminPlace.values()) {
            for (String session : new String[] {null, "made-up-session-token-of-somebody"}) {
                HttpResponse<String> answer = get(pathTo(place, null), session);

                assertThat(answer.statusCode()).as(place.path()).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location").orElse(""))
                        .as(place.path())
                        .startsWith("/sign-in");
                assertThat(answer.body()).isEmpty();
            }
        }
    }

    @Test
    void a_post_from_another_site_reaches_no_place() throws Exception {
        String session = people.session(people.person(Role.values()));
        for (AdminPlace place : AdminPlace.values()) {
            HttpRequest post = to(pathTo(place, null), session)
                    .header("Sec-Fetch-Site", "cross-site")
                    .POST(BodyPublishers.ofString("a=b"))
                    .build();

            assertThat(send(post).statusCode()).as(place.path()).isEqualTo(403);
        }
    }

    @Test
    void what_no_place_names_is_not_there() throws Exception {
        String session = people.session(people.person(Role.values()));

        for (String path :
                new String[] {"/admin/nothing", "/admin/accounts/0", "/admin/dashboard.xhtml", "/admin.xhtml"}) {
            assertThat(get(path, session).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void every_view_of_the_administration_has_a_place() {
        Set<String> views = application.getResourcePaths("/WEB-INF/admin/").stream()
                .filter(path -> path.endsWith(".xhtml"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> served = Stream.concat(
                        Arrays.stream(AdminPlace.values()).flatMap(place -> place.view().stream()),
                        Stream.of("/WEB-INF/admin/closed.xhtml"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(views).isEqualTo(served);
    }

    @Test
    void whatever_answers_without_a_view_is_known_here() {
        Set<String> answering = application.getServletRegistrations().values().stream()
                .filter(servlet ->
                        servlet.getClassName() != null && servlet.getClassName().startsWith("org.praxiscms.web"))
                .flatMap(servlet -> servlet.getMappings().stream())
                .collect(Collectors.toSet());

        assertThat(answering).isEqualTo(SERVLETS);
    }

    private static String pathTo(AdminPlace place, Person person) {
        return place.path().replace("{id}", person == null ? "1" : String.valueOf(person.id()));
    }

    private HttpResponse<String> get(String path, String session) throws Exception {
        return send(to(path, session).GET().build());
    }

    private HttpRequest.Builder to(String path, String session) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site.toString().replaceAll("/$", "") + path));
        return session == null ? request : request.header("Cookie", "praxis=" + session);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
