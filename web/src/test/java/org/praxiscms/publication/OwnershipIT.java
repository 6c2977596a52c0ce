package org.praxiscms.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.access.NotAllowed;
import org.praxiscms.access.Role;
import org.praxiscms.article.ArticleDraft;
import org.praxiscms.article.ArticleEditing;
import org.praxiscms.publication.OwnedText.State;
import org.praxiscms.publication.Redirects.Answer;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;
import org.praxiscms.web.inside.As;
import org.praxiscms.web.inside.People;
import org.praxiscms.web.inside.SettableClock;

@ExtendWith(ArquillianExtension.class)
@As(Role.AUTHOR)
class OwnershipIT {
    private static final Instant NINE = Instant.parse("2031-05-01T09:00:00Z");

    @Inject
    ArticleEditing articles;

    @Inject
    Publishing publishing;

    @Inject
    Ownership ownership;

    @Inject
    Redirects redirects;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @AfterEach
    void let_time_go_on() {
        clock.reset();
    }

    @Test
    void an_author_works_on_their_own_draft() {
        long id = articles.create(new Slug("own-draft"), draft("First"));

        articles.revise(id, draft("Second"));
        articles.rename(id, new Slug("own-draft-renamed"));

        assertThat(ownership.mine(1).items())
                .contains(new OwnedText(id, "ARTICLE", "Second", "/articles/own-draft-renamed", State.DRAFT));
    }

    @Test
    void an_author_leaves_the_drafts_of_others_alone() {
        long id =
                by(people.with(Set.of(Role.AUTHOR), 2), () -> articles.create(new Slug("others-draft"), draft("Mine")));

        assertThatThrownBy(() -> articles.revise(id, draft("Ours"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> articles.rename(id, new Slug("ours"))).isInstanceOf(NotAllowed.class);
        assertThat(ownership.mine(1).items()).extracting(OwnedText::id).doesNotContain(id);
    }

    @Test
    void what_an_editor_has_published_is_no_longer_the_authors_to_change() {
        long id = articles.create(new Slug("published-draft"), draft("Mine"));
        by(editor(), () -> {
            publishing.publish(id, NINE, NINE);
            return null;
        });

        assertThatThrownBy(() -> articles.revise(id, draft("Changed"))).isInstanceOf(NotAllowed.class);
        by(editor(), () -> {
            articles.revise(id, draft("Edited"));
            return null;
        });
    }

    @Test
    void a_draft_that_moves_leaves_no_redirect() {
        long id = articles.create(new Slug("moving-draft"), draft("Mine"));
        articles.rename(id, new Slug("moved-draft"));
        by(editor(), () -> {
            publishing.publish(id, NINE, NINE);
            return null;
        });
        clock.set(NINE);

        assertThat(redirects.insteadOf("/articles/moving-draft")).isEqualTo(new Answer.Unknown());
    }

    @Test
    void a_list_says_where_each_text_stands() {
        Caller author = people.with(Set.of(Role.AUTHOR), 3);
        long draft = by(author, () -> articles.create(new Slug("stands-draft"), draft("Draft")));
        long coming = by(author, () -> articles.create(new Slug("stands-coming"), draft("Coming")));
        long live = by(author, () -> articles.create(new Slug("stands-live"), draft("Live")));
        long gone = by(author, () -> articles.create(new Slug("stands-gone"), draft("Gone")));
        by(editor(), () -> {
            publishing.publish(coming, NINE.plusSeconds(60), NINE);
            publishing.publish(live, NINE.minusSeconds(60), NINE);
            publishing.publish(gone, NINE.minusSeconds(60), NINE);
            publishing.takeDown(gone, NINE.minusSeconds(1));
            return null;
        });
        clock.set(NINE);

        by(editor(), () -> {
            assertThat(ownership.of(author.accountId(), 1).items())
                    .extracting(text -> text.id() + " " + text.state())
                    .containsExactly(gone + " GONE", live + " LIVE", coming + " SCHEDULED", draft + " DRAFT");
            assertThat(ownership.count(author.accountId())).isEqualTo(4);
            return null;
        });
        assertThat(by(author, () -> ownership.mine(1).items()))
                .extracting(OwnedText::id)
                .containsExactly(draft);
    }

    @Test
    void all_texts_of_one_can_be_given_to_another() {
        Caller from = people.with(Set.of(Role.AUTHOR), 4);
        Caller to = people.with(Set.of(Role.AUTHOR), 5);
        long id = by(from, () -> articles.create(new Slug("handed-over"), draft("Yours")));

        int texts = by(editor(), () -> ownership.handOver(from.accountId(), to.accountId()));

        assertThat(texts).isEqualTo(1);
        by(to, () -> {
            articles.revise(id, draft("Mine"));
            return null;
        });
        assertThatThrownBy(() -> by(from, () -> {
                    articles.revise(id, draft("Mine still"));
                    return null;
                }))
                .isInstanceOf(NotAllowed.class);
    }

    private Caller editor() {
        return people.with(Set.of(Role.EDITOR));
    }

    private static <T> T by(Caller caller, Supplier<T> work) {
        Acting acting = Acting.as(caller);
        try {
            return work.get();
        } finally {
            acting.end();
        }
    }

    private static ArticleDraft draft(String title) {
        return new ArticleDraft(title, null, SafeHtml.of("<p>Words.</p>"), null, null, null, Set.of(), Set.of(), null);
    }
}
