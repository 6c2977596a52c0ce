package org.praxiscms.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.article.ArticleDraft;
import org.praxiscms.article.ArticleEditing;
import org.praxiscms.publication.Publishing;
import org.praxiscms.publication.RedirectEditing;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;
import org.praxiscms.web.inside.As;
import org.praxiscms.web.inside.StatementCount;

@ExtendWith(ArquillianExtension.class)
@As
class PublicPagesIT {
    private static final String ARTICLE = "/articles/running-with-back-pain";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ArquillianResource
    URL site;

    @Inject
    ArticleEditing articles;

    @Inject
    Publishing publishing;

    @Inject
    RedirectEditing redirects;

    @Inject
    StatementCount statements;

    @Inject
    Clock clock;

    @Test
    void an_article_costs_at_most_four_statements() throws Exception {
        assertThat(statements.during(() -> get(ARTICLE))).hasSizeBetween(1, 4);
    }

    @Test
    void the_home_page_costs_at_most_four_statements() throws Exception {
        assertThat(statements.during(() -> get("/"))).hasSizeBetween(1, 4);
    }

    @Test
    void lists_cost_the_same_whatever_their_length() throws Exception {
        int before = statements.during(() -> get("/articles")).size();
        for (int i = 0; i < 15; i++) {
            publish("one-of-many-" + i, "One of many", "<p>Words.</p>");
        }

        assertThat(statements.during(() -> get("/articles"))).hasSize(before).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void a_visitor_who_reads_gets_no_cookie_and_no_session() throws Exception {
        for (String path :
                List.of("/", "/articles", ARTICLE, "/topics/knee-and-hip", "/notices/terms", "/about", "/no")) {
            HttpResponse<String> page = get(path);

            assertThat(page.headers().map()).as(path).doesNotContainKey("set-cookie");
            assertThat(page.body()).as(path).doesNotContain("jsessionid", "jakarta.faces.ViewState", "<script");
        }
    }

    @Test
    void every_page_is_protected() throws Exception {
        for (String path : List.of("/", ARTICLE, "/no-such-page", "/media/999999999/x.jpg", "/assets/site.css")) {
            HttpResponse<String> page = get(path);

            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
        }
    }

    @Test
    void what_is_not_there_says_so_in_the_dress_of_the_site() throws Exception {
        for (String path : List.of(
                "/no",
                "/articles/no",
                "/topics/no",
                "/notices/no",
                "/article.xhtml",
                "/WEB-INF/web.xml",
                "/articles?page=0",
                "/articles?page=99999999999",
                "/a/b/c",
                "/media/x",
                "/%00")) {
            HttpResponse<String> page = get(path);

            assertThat(page.statusCode()).as(path).isBetween(400, 404);
        }
        assertThat(get("/no").body()).contains("Harborview Physical Therapy", "Call Us!", "Privacy policy");
    }

    @Test
    void what_was_taken_down_is_gone() throws Exception {
        long id = publish("soon-gone", "Soon gone", "<p>Words.</p>");
        publishing.takeDown(id, clock.instant());

        assertThat(get("/articles/soon-gone").statusCode()).isEqualTo(410);
    }

    @Test
    void a_former_address_leads_to_the_new_one_for_good() throws Exception {
        long id = publish("moved-here", "Moved", "<p>Words.</p>");
        redirects.lead("/blog/moved", id);

        HttpResponse<String> answer = get("/blog/moved");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/articles/moved-here");
    }

    @Test
    void an_ending_slash_is_not_a_second_address() throws Exception {
        assertThat(get("/articles/").statusCode()).isEqualTo(301);
        assertThat(get("//evil.example/").headers().firstValue("Location").orElse("/"))
                .doesNotContain("//evil");
    }

    @Test
    void a_page_can_only_be_read() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(uri(ARTICLE))
                        .POST(BodyPublishers.ofString("x"))
                        .header("Sec-Fetch-Site", "same-origin")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void texts_from_the_database_do_no_harm() throws Exception {
        publish(
                "hostile",
                "<script>alert(1)</script> & \"quotes\"",
                "<p onclick=\"x()\">Fine</p><script>alert(2)</script><img src=\"https://evil.example/p.png\" alt=\"\">"
                        + "<a href=\"javascript:alert(3)\">link</a>");

        String page = get("/articles/hostile").body();

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ")
                .doesNotContain("<script", "onclick", "javascript:", "evil.example");
    }

    @Test
    void an_article_without_a_topic_has_no_empty_crumb() throws Exception {
        publish("no-topic", "No topic", "<p>Words.</p>");

        String page = get("/articles/no-topic").body();

        assertThat(page.substring(page.indexOf("class=\"crumbs\""), page.indexOf("<h1>"))
                        .replaceAll("\\s+", " "))
                .contains("<a href=\"/\">Home</a></li><li><a href=\"/articles\">Articles</a></li>")
                .doesNotContainPattern("<li>\\s*</li>")
                .doesNotContain("></a>");
    }

    @Test
    void a_picture_is_delivered_once_and_then_not_again() throws Exception {
        HttpResponse<String> first = get("/media/1/welcome");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = CLIENT.send(
                HttpRequest.newBuilder(uri("/media/1/welcome"))
                        .header("If-None-Match", tag)
                        .build(),
                BodyHandlers.ofString());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    private long publish(String slug, String title, String body) {
        long id = articles.create(
                new Slug(slug),
                new ArticleDraft(title, null, SafeHtml.of(body), null, null, null, Set.of(), Set.of(), null));
        Instant lastYear = clock.instant().minusSeconds(31_536_000);
        publishing.publish(id, lastYear, lastYear);
        return id;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(site.toString().replaceAll("/+$", "") + path);
    }
}
