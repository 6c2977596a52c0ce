package org.praxiscms.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;

class PageTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private final Page about = page("about", null);
    private final Page team = page("our-team", about);
    private final Page maya = page("maya", team);

    @Test
    void a_page_lies_below_its_parent() {
        assertThat(about.path()).isEqualTo("/about");
        assertThat(maya.path()).isEqualTo("/about/our-team/maya");
        assertThat(about.parent()).isEmpty();
        assertThat(maya.parent()).contains(team);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "articles", "assets", "contact", "media", "notices", "topics", "wp-admin"})
    void what_the_site_needs_for_itself_is_refused_at_the_top_only(String word) {
        assertThatThrownBy(() -> page(word, null))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("slug.reserved");
        assertThatThrownBy(() -> maya.move(new Slug(word), null))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("slug.reserved");
        assertThat(page(word, about).path()).isEqualTo("/about/" + word);
    }

    @Test
    void a_refused_move_leaves_the_page_where_it_was() {
        assertThatThrownBy(() -> maya.move(new Slug("contact"), null)).isInstanceOf(RuleViolation.class);

        assertThat(maya.path()).isEqualTo("/about/our-team/maya");
        assertThat(maya.slug()).isEqualTo(new Slug("maya"));
        assertThat(maya.parent()).contains(team);
    }

    @Test
    void a_page_moves_with_its_address() {
        maya.move(new Slug("maya-reyes"), about);

        assertThat(maya.path()).isEqualTo("/about/maya-reyes");
        assertThat(maya.slug()).isEqualTo(new Slug("maya-reyes"));
        assertThat(maya.parent()).contains(about);
    }

    @Test
    void no_page_lies_under_itself() {
        assertThatThrownBy(() -> about.move(new Slug("about"), maya))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("page.circle");
        assertThatThrownBy(() -> about.move(new Slug("about"), about))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("page.circle");
        assertThat(about.path()).isEqualTo("/about");
    }

    private static Page page(String slug, Page parent) {
        return new Page(new Slug(slug), parent, NOW);
    }
}
