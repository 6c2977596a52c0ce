package org.praxiscms.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.collection;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;

class ArticleTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private final Article article = new Article(new Slug("knees"), NOW);

    @Test
    void an_article_lies_below_articles() {
        assertThat(article.path()).isEqualTo("/articles/knees");
        assertThat(article.slug()).isEqualTo(new Slug("knees"));
    }

    @Test
    void another_slug_is_another_address() {
        article.rename(new Slug("hips"));

        assertThat(article.path()).isEqualTo("/articles/hips");
        assertThat(article.slug()).isEqualTo(new Slug("hips"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed", "new", "page", "search"})
    void what_the_site_needs_for_itself_is_no_article(String word) {
        assertThatThrownBy(() -> new Article(new Slug(word), NOW))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("slug.reserved");
        assertThatThrownBy(() -> article.rename(new Slug(word)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("slug.reserved");
        assertThat(article.path()).isEqualTo("/articles/knees");
    }

    @Test
    void the_main_topic_is_not_among_the_further_ones() {
        Topic knees = topic("knee-and-hip");
        Topic balance = topic("balance");

        article.isAbout(knees, Set.of(knees, balance), Set.of());

        assertThat(article).extracting("topic").isSameAs(knees);
        assertThat(article).extracting("furtherTopics", collection(Topic.class)).containsExactly(balance);
    }

    @Test
    void topics_and_tags_are_replaced_as_a_whole() {
        Topic knees = topic("knee-and-hip");
        Topic balance = topic("balance");
        Tag running = new Tag(new Slug("running"), "running");
        Tag stairs = new Tag(new Slug("stairs"), "stairs");
        article.isAbout(knees, Set.of(balance), Set.of(running));

        article.isAbout(null, Set.of(knees), Set.of(stairs));

        assertThat(article).extracting("topic").isNull();
        assertThat(article).extracting("furtherTopics", collection(Topic.class)).containsExactly(knees);
        assertThat(article).extracting("tags", collection(Tag.class)).containsExactly(stairs);
    }

    private static Topic topic(String slug) {
        return new Topic(new Slug(slug), slug, null);
    }
}
