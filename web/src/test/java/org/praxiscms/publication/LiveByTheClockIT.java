package org.praxiscms.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.article.ArticleDraft;
import org.praxiscms.article.ArticleEditing;
import org.praxiscms.article.LiveArticle;
import org.praxiscms.article.PublishedArticles;
import org.praxiscms.page.PageDraft;
import org.praxiscms.page.PageEditing;
import org.praxiscms.page.PublishedPages;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;
import org.praxiscms.web.inside.As;
import org.praxiscms.web.inside.SettableClock;

@ExtendWith(ArquillianExtension.class)
@As
class LiveByTheClockIT {
    private static final Instant NINE = Instant.parse("2031-05-01T09:00:00Z");
    private static final Instant TEN = Instant.parse("2031-05-01T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2031-05-01T11:00:00Z");

    @Inject
    ArticleEditing editing;

    @Inject
    PublishedArticles published;

    @Inject
    Publishing publishing;

    @Inject
    Redirects redirects;

    @Inject
    PageEditing pages;

    @Inject
    PublishedPages publishedPages;

    @Inject
    UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    @Inject
    SettableClock clock;

    @AfterEach
    void let_time_go_on() {
        clock.reset();
    }

    @Test
    void a_scheduled_revision_replaces_the_live_one_at_its_hour() {
        long id = editing.create(slug("replaced"), draft("First"));
        publishing.publish(id, NINE, NINE);
        editing.revise(id, draft("Second"));
        publishing.publish(id, TEN, TEN);

        assertThat(titleAt("replaced", NINE.minusMillis(1))).isNull();
        assertThat(titleAt("replaced", NINE)).isEqualTo("First");
        assertThat(titleAt("replaced", TEN.minusMillis(1))).isEqualTo("First");
        assertThat(titleAt("replaced", TEN)).isEqualTo("Second");
    }

    @Test
    void an_article_that_was_taken_down_is_gone_and_not_unknown() {
        long id = editing.create(slug("taken-down"), draft("Here today"));
        publishing.publish(id, NINE, NINE);
        publishing.takeDown(id, TEN);

        clock.set(NINE.minusSeconds(1));
        assertThat(redirects.insteadOf("/articles/taken-down")).isInstanceOf(Redirects.Answer.Unknown.class);
        clock.set(ELEVEN);
        assertThat(published.at("/articles/taken-down")).isEmpty();
        assertThat(redirects.insteadOf("/articles/taken-down")).isInstanceOf(Redirects.Answer.Gone.class);
    }

    @Test
    void a_draft_is_in_no_list_and_at_no_address() {
        clock.set(ELEVEN);
        long before = published.page(1).total();

        editing.create(slug("only-a-draft"), draft("Only a draft"));

        assertThat(published.page(1).total()).isEqualTo(before);
        assertThat(published.at("/articles/only-a-draft")).isEmpty();
        assertThat(redirects.insteadOf("/articles/only-a-draft")).isInstanceOf(Redirects.Answer.Unknown.class);
    }

    @Test
    void a_former_address_follows_the_article_wherever_it_moves() {
        long id = editing.create(slug("first-name"), draft("Renamed twice"));
        publishing.publish(id, NINE, NINE);
        editing.rename(id, slug("second-name"));
        editing.rename(id, slug("third-name"));
        clock.set(TEN);

        assertThat(redirects.insteadOf("/articles/first-name"))
                .isEqualTo(new Redirects.Answer.Moved("/articles/third-name"));
        assertThat(redirects.insteadOf("/articles/second-name"))
                .isEqualTo(new Redirects.Answer.Moved("/articles/third-name"));
    }

    @Test
    void an_instant_in_the_hour_that_a_clock_repeats_comes_back_as_it_was() {
        Instant first = Instant.parse("2031-11-02T06:30:00.123456Z");
        Instant second = Instant.parse("2031-11-02T07:30:00.654321Z");
        long id = editing.create(slug("in-autumn"), draft("In autumn"));
        publishing.publish(id, first, second);
        clock.set(second);

        LiveArticle article = published.at("/articles/in-autumn").orElseThrow();

        assertThat(article.liveSince()).isEqualTo(first);
        assertThat(article.publishedAt()).isEqualTo(second);
    }

    @Test
    void a_page_takes_the_pages_below_it_along_when_it_moves() {
        long top = page("moving", null);
        long below = page("below", top);
        page("deepest", below);
        long target = page("target", null);

        pages.move(top, slug("moved"), target);
        clock.set(TEN);

        assertThat(publishedPages.at("/target/moved/below/deepest")).isPresent();
        assertThat(redirects.insteadOf("/moving/below/deepest"))
                .isEqualTo(new Redirects.Answer.Moved("/target/moved/below/deepest"));
        assertThatThrownBy(() -> pages.move(target, slug("x"), below)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void two_who_publish_at_once_do_not_both_win() throws Exception {
        long id = editing.create(slug("at-once"), draft("Zero"));
        transaction.begin();
        publishing.publish(id, NINE, NINE);
        CompletableFuture.runAsync(() -> publishMeanwhile(id), executor).get(30, TimeUnit.SECONDS);

        assertThatThrownBy(transaction::commit).isInstanceOf(RollbackException.class);
    }

    private void publishMeanwhile(long id) {
        Acting other = Acting.as(Caller.SYSTEM);
        try {
            publishing.publish(id, TEN, TEN);
        } finally {
            other.end();
        }
    }

    private long page(String slug, Long parent) {
        long id = pages.create(slug(slug), parent, new PageDraft(slug, null, SafeHtml.of("<p>x</p>"), null, null));
        publishing.publish(id, NINE, NINE);
        return id;
    }

    private String titleAt(String slug, Instant instant) {
        clock.set(instant);
        return published.at("/articles/" + slug).map(LiveArticle::title).orElse(null);
    }

    private static Slug slug(String value) {
        return new Slug(value);
    }

    private static ArticleDraft draft(String title) {
        return new ArticleDraft(title, null, SafeHtml.of("<p>Words.</p>"), null, null, null, Set.of(), Set.of(), null);
    }
}
