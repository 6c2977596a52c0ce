package org.praxiscms.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    private final PublicAddresses addresses = new PublicAddresses();

    @ParameterizedTest
    @CsvSource({
        "/,/home.xhtml",
        "/articles,/articles.xhtml",
        "/contact,/contact.xhtml",
        "/notices,/notices.xhtml",
        "/articles/knees,/article.xhtml",
        "/topics/knee-and-hip,/topic.xhtml",
        "/notices/privacy-policy,/notice.xhtml",
        "/about,/standing.xhtml",
        "/topics,/standing.xhtml",
        "/about/our-team,/standing.xhtml",
        "/articles/knees/2,/standing.xhtml",
        "/2019/05/old-post,/standing.xhtml",
        "/rücken,/standing.xhtml",
    })
    void each_path_has_its_view(String path, String view) throws Exception {
        Exchange exchange = Exchange.get(path).through(addresses);

        assertThat(exchange.view).isEqualTo(view);
        assertThat(PublicAddresses.pathOf(exchange.request)).isEqualTo(path);
        assertThat(exchange.headers).containsEntry("Cache-Control", "no-cache");
        assertThat(exchange.passedOn).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "p=5,/?p=5",
        "page_id=12,/?p=12",
        "utm=x&p=5&preview=true,/?p=5",
    })
    void an_old_number_is_asked_of_the_standing_pages(String query, String path) throws Exception {
        Exchange exchange = Exchange.get("/", query).through(addresses);

        assertThat(exchange.view).isEqualTo("/standing.xhtml");
        assertThat(PublicAddresses.pathOf(exchange.request)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p=", "p=x", "p=5x", "q=5", "zip=5", "p=-5", "p=1234567890123456789", "p=5%0A"})
    void other_queries_get_the_home_page(String query) throws Exception {
        Exchange exchange = Exchange.get("/", query).through(addresses);

        assertThat(exchange.view).isEqualTo("/home.xhtml");
        assertThat(PublicAddresses.pathOf(exchange.request)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/site.css", "/media/7/knee.png", "/favicon.ico", "/robots.txt"})
    void files_are_served_otherwise(String path) throws Exception {
        Exchange exchange = Exchange.get(path).through(addresses);

        assertThat(exchange.passedOn).isTrue();
        assertThat(exchange.view).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home.xhtml", "/WEB-INF/templates/site.xhtml", "/articles/knees.xhtml", "/.xhtml"})
    void no_view_has_an_address_of_its_own(String path) throws Exception {
        Exchange exchange = Exchange.get(path).through(addresses);

        assertThat(exchange.status).isEqualTo(404);
        assertThat(exchange.view).isNull();
        assertThat(exchange.passedOn).isFalse();
    }

    @Test
    void an_endless_path_is_not_found() throws Exception {
        assertThat(Exchange.get("/" + "a".repeat(2000)).through(addresses).status)
                .isEqualTo(404);
        assertThat(Exchange.get("/" + "a".repeat(1999)).through(addresses).view).isEqualTo("/standing.xhtml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get"})
    void a_page_can_only_be_read(String method) throws Exception {
        Exchange exchange = Exchange.of(method, "/articles").through(addresses);

        assertThat(exchange.status).isEqualTo(405);
        assertThat(exchange.headers).containsEntry("Allow", "GET, HEAD");
        assertThat(exchange.view).isNull();
    }

    @Test
    void whoever_asks_for_the_head_gets_the_same_view() throws Exception {
        assertThat(Exchange.of("HEAD", "/articles").through(addresses).view).isEqualTo("/articles.xhtml");
    }

    @Test
    void a_former_address_with_an_ending_slash_costs_one_redirect() throws Exception {
        Exchange exchange = Exchange.get("/blog/knees/").through(addresses);

        assertThat(exchange.view).isEqualTo("/standing.xhtml");
        assertThat(PublicAddresses.pathOf(exchange.request)).isEqualTo("/blog/knees");
        assertThat(PublicAddresses.hasEndingSlash(exchange.request)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/articles/,,/articles",
        "/articles/,page=2,/articles?page=2",
        "/topics/knees///,,/topics/knees",
        "//,,/",
        "/topics/rücken/,,/topics/r%C3%BCcken",
        "/topics/a b?c#d%/,,/topics/a%20b%3Fc%23d%25",
    })
    void each_thing_has_one_address_without_ending_slash(String path, String query, String location) throws Exception {
        Exchange exchange = Exchange.get(path, query).through(addresses);

        assertThat(exchange.status).isEqualTo(301);
        assertThat(exchange.headers).containsEntry("Location", location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/\\/evil.example",
                "/\t/evil.example",
                "/\r\n/evil.example",
                "/./\\evil.example",
                "/ /evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "//user@evil.example:80/a",
                "/a\r\nSet-Cookie: a=b",
                "/a\u2028b",
            })
    void a_redirect_never_leaves_the_site_nor_adds_a_header(String path) {
        Exchange exchange = Exchange.get("/");

        PublicAddresses.moved(exchange.response, path, null);

        String location = exchange.headers.get("Location");
        assertThat(location)
                .startsWith("/")
                .doesNotStartWith("//")
                .doesNotContain("\\")
                .matches("[\\x21-\\x7E]+");
        assertThat(URI.create("https://clinic.example").resolve(location).getHost())
                .isEqualTo("clinic.example");
    }

    @Test
    void a_query_adds_no_header() {
        Exchange exchange = Exchange.get("/");

        PublicAddresses.moved(exchange.response, "/a", "b=1\r\nSet-Cookie: c=d");

        assertThat(exchange.headers.get("Location")).startsWith("/a").matches("[\\x21-\\x7E]+");
    }
}
