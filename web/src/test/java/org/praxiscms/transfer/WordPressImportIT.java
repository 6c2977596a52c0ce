package org.praxiscms.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.article.ArticleDraft;
import org.praxiscms.article.ArticleEditing;
import org.praxiscms.article.LiveArticle;
import org.praxiscms.article.PublishedArticles;
import org.praxiscms.page.PublishedPages;
import org.praxiscms.publication.Publishing;
import org.praxiscms.publication.Redirects;
import org.praxiscms.publication.Redirects.Answer;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;
import org.praxiscms.transfer.wordpress.ExportUnreadable;
import org.praxiscms.web.inside.As;
import org.praxiscms.web.inside.SettableClock;

@ExtendWith(ArquillianExtension.class)
@As
class WordPressImportIT {
    @Inject
    WordPressImport wordPress;

    @Inject
    PublishedArticles articles;

    @Inject
    ArticleEditing editing;

    @Inject
    PublishedPages pages;

    @Inject
    Publishing publishing;

    @Inject
    Redirects redirects;

    @Inject
    SettableClock clock;

    @PersistenceContext
    EntityManager em;

    @AfterEach
    void let_time_go_on() {
        clock.reset();
    }

    @Test
    void a_published_post_becomes_an_article_and_its_old_addresses_lead_there() throws IOException {
        Path file = new SmallExport("old.example")
                .category("sore-feet", "Sore Feet")
                .post(
                        1,
                        "publish",
                        "old-post",
                        "Old &amp; good",
                        "First.\n\nSecond.",
                        "<category domain=\"category\" nicename=\"sore-feet\">Sore Feet</category>"
                                + "<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key>"
                                + "<wp:meta_value>older-post</wp:meta_value></wp:postmeta>")
                .written();

        ImportReport report = wordPress.run(file);

        assertThat(report.count("post", "imported")).isEqualTo(1);
        LiveArticle article = articles.at("/articles/old-post").orElseThrow();
        assertThat(article.title()).isEqualTo("Old & good");
        assertThat(article.body()).hasToString("<p>First.</p>\n<p>Second.</p>");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2021-05-12T15:30:00Z"));
        assertThat(article.topicPath()).isEqualTo("/topics/sore-feet");
        assertThat(Stream.of("/blog/old-post", "/blog/older-post", "/?p=1").map(redirects::insteadOf))
                .containsOnly(new Answer.Moved("/articles/old-post"));
        assertThat(redirects.insteadOf("/category/sore-feet")).isEqualTo(new Answer.Moved("/topics/sore-feet"));
    }

    @Test
    void links_lead_to_the_imported_article_even_if_it_comes_later() throws IOException {
        Path file = new SmallExport("links.example")
                .post(1, "publish", "links-a", "A", "<a href=\"http://www.links.example/blog/links-b\">see B</a>", "")
                .post(2, "publish", "links-b", "B", "Text", "")
                .written();

        wordPress.run(file);

        assertThat(articles.at("/articles/links-a").orElseThrow().body().toString())
                .contains("<a href=\"/articles/links-b\"");
    }

    @Test
    void only_what_was_public_can_be_read() throws IOException {
        Path file = new SmallExport("states.example")
                .post(1, "draft", "state-draft", "Draft", "x", "")
                .post(2, "pending", "state-pending", "Pending", "x", "")
                .post(3, "private", "state-private", "Private", "x", "")
                .post(4, "publish", "state-password", "Password", "x", "<wp:post_password>s</wp:post_password>")
                .post(5, "trash", "state-trash", "Trash", "x", "")
                .written();

        ImportReport report = wordPress.run(file);

        assertThat(report.count("post", "imported")).isEqualTo(4);
        assertThat(report.count("post", "left out")).isEqualTo(1);
        assertThat(Stream.of("draft", "pending", "private", "password", "trash")
                        .map(state -> articles.at("/articles/state-" + state)))
                .containsOnly(Optional.empty());
        assertThat(findings(report, "PASSWORD")).isEqualTo(1);
        assertThat(Stream.of("/?p=1", "/?p=3", "/blog/state-private").map(redirects::insteadOf))
                .as("no address tells the title of what is not public")
                .containsOnly(new Answer.Unknown());
    }

    @Test
    void what_is_no_longer_public_there_is_gone_here() throws IOException {
        wordPress.run(new SmallExport("less.example")
                .post(1, "publish", "less-draft", "One", "Text", "")
                .post(2, "publish", "less-trash", "Two", "Text", "")
                .written());

        ImportReport report = wordPress.run(new SmallExport("less.example")
                .post(1, "draft", "less-draft", "One", "Text", "")
                .post(2, "trash", "less-trash", "Two", "Text", "")
                .written());

        assertThat(report.count("post", "updated")).isEqualTo(2);
        assertThat(Stream.of("/articles/less-draft", "/articles/less-trash", "/?p=1")
                        .map(redirects::insteadOf))
                .containsOnly(new Answer.Gone());
    }

    @Test
    void a_post_that_came_out_early_there_is_not_replaced_by_its_older_text_later() throws IOException {
        wordPress.run(new SmallExport("early.example")
                .post(
                        1,
                        "future",
                        "early",
                        "Announced",
                        "Text",
                        "<wp:post_date_gmt>2031-05-12 15:30:00</wp:post_date_gmt>")
                .written());
        wordPress.run(new SmallExport("early.example")
                .post(1, "publish", "early", "Out early", "Text", "")
                .written());

        clock.set(Instant.parse("2032-01-01T00:00:00Z"));

        assertThat(articles.at("/articles/early")).map(LiveArticle::title).contains("Out early");
    }

    @Test
    void a_comment_is_no_change() throws IOException {
        wordPress.run(new SmallExport("talk.example")
                .post(1, "publish", "talk", "Talk", "Text", "")
                .written());

        ImportReport report = wordPress.run(new SmallExport("talk.example")
                .post(1, "publish", "talk", "Talk", "Text", "<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>")
                .written());

        assertThat(report.changedNothing()).isTrue();
    }

    @Test
    void two_authors_whose_names_look_alike_stay_two() throws IOException {
        wordPress.run(new SmallExport("authors.example")
                .author("j.doe", "Jane Doe, PT")
                .author("j-doe", "John Doe")
                .post(1, "publish", "by-jane", "By Jane", "Text", "")
                .written());

        assertThat(articles.at("/articles/by-jane")).map(LiveArticle::author).contains("maya");
        assertThat(em.createQuery("select a.name from Author a where a.slug in :slugs order by a.name", String.class)
                        .setParameter("slugs", List.of(new Slug("j-doe"), new Slug("j-doe-2")))
                        .getResultList())
                .containsExactly("Jane Doe", "John Doe");
    }

    @Test
    void a_file_that_was_imported_to_its_end_is_no_news() throws IOException {
        Path file = new SmallExport("news.example")
                .post(1, "publish", "news", "News", "Text", "")
                .written();

        assertThat(wordPress.isNews(file)).isTrue();
        wordPress.run(file);
        assertThat(wordPress.isNews(file)).isFalse();
    }

    @Test
    void a_second_import_changes_nothing_and_a_third_brings_what_changed_there() throws IOException {
        Path first = new SmallExport("again.example")
                .post(1, "publish", "again-one", "One", "Text", "")
                .page(2, 0, "again-page", "Page", "/again-page/")
                .written();
        Path changed = new SmallExport("again.example")
                .post(1, "publish", "again-one", "One, mended", "Text", "")
                .page(2, 0, "again-page", "Page", "/again-page/")
                .written();
        wordPress.run(first);
        long revisions = revisions();

        ImportReport second = wordPress.run(first);

        assertThat(second.changedNothing()).isTrue();
        assertThat(second.count("post", "unchanged")).isEqualTo(1);
        assertThat(second.count("page", "unchanged")).isEqualTo(1);
        assertThat(revisions()).isEqualTo(revisions);

        ImportReport third = wordPress.run(changed);

        assertThat(third.count("post", "updated")).isEqualTo(1);
        assertThat(articles.at("/articles/again-one")).map(LiveArticle::title).contains("One, mended");
    }

    @Test
    void what_was_edited_here_is_not_overwritten() throws IOException {
        wordPress.run(new SmallExport("edited.example")
                .post(1, "publish", "edited-one", "One", "Text", "")
                .written());
        LiveArticle article = articles.at("/articles/edited-one").orElseThrow();
        editing.revise(
                article.id(),
                new ArticleDraft("Better", null, SafeHtml.of("<p>x</p>"), null, null, null, Set.of(), Set.of(), null));
        publishing.publish(article.id(), Instant.now(clock), Instant.now(clock));

        ImportReport report = wordPress.run(new SmallExport("edited.example")
                .post(1, "publish", "edited-one", "One, mended there", "Text", "")
                .written());

        assertThat(articles.at("/articles/edited-one")).map(LiveArticle::title).contains("Better");
        assertThat(findings(report, "EDITED_HERE")).isEqualTo(1);
    }

    @Test
    void a_page_below_one_that_comes_later_finds_its_place() throws IOException {
        Path file = new SmallExport("tree.example")
                .page(1, 2, "leaf", "Leaf", "/root/branch/leaf/")
                .page(2, 3, "branch", "Branch", "/root/branch/")
                .page(3, 0, "root", "Root", "/root/")
                .written();

        ImportReport report = wordPress.run(file);

        assertThat(report.count("page", "imported")).isEqualTo(3);
        assertThat(pages.above(pages.at("/root/branch/leaf").orElseThrow()))
                .extracting(crumb -> crumb.title())
                .containsExactly("Root", "Branch");
    }

    @Test
    void an_item_that_fails_leaves_nothing_and_stops_nobody() throws IOException {
        Path file = new SmallExport("fails.example")
                .post(1, "publish", "too-long", "Too long", "<p>" + "word ".repeat(250_000) + "</p>", "")
                .post(2, "publish", "after-it", "After it", "Text", "")
                .written();

        ImportReport report = wordPress.run(file);

        assertThat(report.count("post", "failed")).isEqualTo(1);
        assertThat(report.count("post", "imported")).isEqualTo(1);
        assertThat(articles.at("/articles/too-long")).isEmpty();
        assertThat(articles.at("/articles/after-it")).isPresent();
        assertThat(findings(report, "FAILED")).isEqualTo(1);
    }

    @Test
    void a_broken_file_imports_nothing_and_says_where_it_is_broken() throws IOException {
        String whole = new SmallExport("broken.example")
                .post(1, "publish", "broken-one", "One", "Text", "")
                .text();
        Path file = Files.writeString(Files.createTempFile("broken", ".xml"), whole.replace("</channel>", "</chanel>"));

        assertThatThrownBy(() -> wordPress.run(file))
                .isInstanceOf(ExportUnreadable.class)
                .hasMessageContaining("line 3");

        assertThat(articles.at("/articles/broken-one")).isEmpty();
        Files.delete(file);
    }

    @Test
    void the_clinics_export_gives_the_site_that_it_describes() throws IOException {
        Optional<Path> file = real("clinic.wxr.xml");
        if (file.isEmpty()) {
            return;
        }

        ImportReport report = wordPress.run(file.get());
        ImportReport second = wordPress.run(file.get());

        assertThat(report.count("post", "imported")).isEqualTo(28);
        assertThat(report.count("page", "imported")).isEqualTo(3);
        assertThat(report.count("post", "failed") + report.count("page", "failed"))
                .isZero();
        assertThat(liveArticlesOf("promotiongb.com")).isEqualTo(23);
        assertThat(second.changedNothing()).isTrue();
        LiveArticle running = articles.at("/articles/back-pain-and-running-do-you-need-to-give-it-up")
                .orElseThrow();
        assertThat(running.topicPath()).isNull();
        assertThat(running.publishedAt()).isEqualTo(Instant.parse("2021-05-12T15:30:00Z"));
        assertThat(running.body().toString())
                .contains("<a href=\"/articles/back-pain-and-posture\"", "<figcaption>Hands-on treatment");
        assertThat(redirects.insteadOf("/blog/running-and-back-pain")).isEqualTo(new Answer.Moved(running.path()));
        assertThat(pages.at("/privacy-policy")).isPresent();
    }

    @Test
    void the_themes_test_export_comes_in_whole() throws IOException {
        Optional<Path> file = real("theme-unit-test.wxr.xml");
        if (file.isEmpty()) {
            return;
        }

        ImportReport report = wordPress.run(file.get());
        ImportReport second = wordPress.run(file.get());

        assertThat(report.count("post", "imported")).isEqualTo(58);
        assertThat(report.count("page", "imported")).isEqualTo(21);
        assertThat(report.count("attachment", "imported")).isEqualTo(37);
        assertThat(report.count("category", "imported") + report.count("category", "left out"))
                .isEqualTo(68);
        assertThat(report.count("tag", "imported")).isEqualTo(110);
        assertThat(report.count("comment", "left out")).isEqualTo(33);
        // 56 were published there; one of them behind a password.
        assertThat(liveArticlesOf("wpthemetestdata.wordpress.com")).isEqualTo(55);
        assertThat(second.changedNothing()).isTrue();
    }

    private long liveArticlesOf(String site) {
        return em.createQuery(
                        "select i.localPath from ImportedItem i where i.site = :site and i.kind ="
                                + " org.praxiscms.transfer.ImportedItem.Kind.POST",
                        String.class)
                .setParameter("site", site)
                .getResultStream()
                .filter(path -> articles.at(path).isPresent())
                .count();
    }

    private long revisions() {
        return em.createQuery("select count(r) from Revision r", Long.class).getSingleResult();
    }

    private long findings(ImportReport report, String kind) {
        return em.createQuery(
                        "select count(f) from ImportFinding f where f.run.id = :run and f.kind = :kind", Long.class)
                .setParameter("run", report.runId())
                .setParameter("kind", kind)
                .getSingleResult();
    }

    /** Real exports lie beside the project and not in it, so they may be missing. */
    private static Optional<Path> real(String name) {
        return Stream.iterate(Path.of(System.getenv("PRAXIS_HOME")).toAbsolutePath(), p -> p != null, Path::getParent)
                .map(folder -> folder.resolve("shared/real").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }
}
