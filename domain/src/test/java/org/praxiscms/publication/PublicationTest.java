package org.praxiscms.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;

class PublicationTest {
    private static final Instant MONDAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-05-05T08:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-05-06T08:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-05-07T08:00:00Z");

    private final Publication leaflet = new Leaflet();

    @Test
    void a_draft_is_never_live() {
        Revision draft = written("Draft");

        assertThat(draft.goesLiveAt()).isEmpty();
        assertThat(leaflet.liveAt(THURSDAY)).isEmpty();
        assertThat(leaflet.publishedAt()).isEmpty();
    }

    @Test
    void a_revision_is_live_from_its_instant_on() {
        Revision first = published("First", TUESDAY);

        assertThat(leaflet.liveAt(TUESDAY.minusNanos(1))).isEmpty();
        assertThat(leaflet.liveAt(TUESDAY)).contains(first);
        assertThat(leaflet.liveAt(THURSDAY)).contains(first);
    }

    @Test
    void a_scheduled_revision_replaces_the_live_one_at_its_hour() {
        Revision first = published("First", MONDAY);
        Revision second = published("Second", WEDNESDAY);

        assertThat(leaflet.liveAt(WEDNESDAY.minusNanos(1))).contains(first);
        assertThat(leaflet.liveAt(WEDNESDAY)).contains(second);
    }

    @Test
    void a_draft_beside_a_live_revision_changes_nothing() {
        Revision first = published("First", MONDAY);

        written("Second");

        assertThat(leaflet.liveAt(THURSDAY)).contains(first);
    }

    @Test
    void after_the_end_nothing_is_live_and_never_the_one_before() {
        published("First", MONDAY);
        Revision second = published("Second", TUESDAY);

        leaflet.takeDown(WEDNESDAY);

        assertThat(second.endsAt()).contains(WEDNESDAY);
        assertThat(leaflet.liveAt(WEDNESDAY.minusNanos(1))).contains(second);
        assertThat(leaflet.liveAt(WEDNESDAY)).isEmpty();
        assertThat(leaflet.liveAt(THURSDAY)).isEmpty();
    }

    @Test
    void what_is_withdrawn_is_gone_and_nothing_follows() {
        published("First", MONDAY);
        published("Second", WEDNESDAY);

        leaflet.withdraw(TUESDAY);

        assertThat(leaflet.liveAt(TUESDAY)).isEmpty();
        assertThat(leaflet.liveAt(THURSDAY)).isEmpty();
        assertThat(leaflet.liveAt(MONDAY)).isPresent();
    }

    @Test
    void what_was_taken_down_can_be_published_again() {
        Revision first = published("First", MONDAY);
        leaflet.takeDown(TUESDAY);

        leaflet.publish(first, WEDNESDAY, WEDNESDAY);

        assertThat(leaflet.liveAt(TUESDAY)).isEmpty();
        assertThat(leaflet.liveAt(WEDNESDAY)).contains(first);
        assertThat(leaflet.liveAt(THURSDAY)).contains(first);
    }

    @Test
    void of_two_at_the_same_instant_the_younger_counts() {
        Revision older = written("Older");
        Revision younger = written("Younger");

        leaflet.publish(younger, MONDAY, MONDAY);
        leaflet.publish(older, MONDAY, MONDAY);

        assertThat(leaflet.liveAt(MONDAY)).contains(younger);
        assertThat(leaflet.liveAt(THURSDAY)).contains(younger);
    }

    @Test
    void an_earlier_turn_that_is_added_later_ends_where_the_next_one_begins() {
        Revision first = published("First", MONDAY);
        Revision last = published("Last", WEDNESDAY);

        Revision between = published("Between", TUESDAY);

        assertThat(leaflet.liveAt(MONDAY)).contains(first);
        assertThat(leaflet.liveAt(TUESDAY)).contains(between);
        assertThat(leaflet.liveAt(WEDNESDAY)).contains(last);
    }

    @Test
    void a_turn_that_is_put_off_leaves_its_time_to_the_one_before() {
        Revision first = published("First", MONDAY);
        Revision second = published("Second", TUESDAY);

        leaflet.publish(second, THURSDAY, THURSDAY);

        assertThat(leaflet.liveAt(WEDNESDAY)).contains(first);
        assertThat(leaflet.liveAt(THURSDAY)).contains(second);
    }

    @Test
    void at_each_instant_at_most_one_revision_is_live() {
        published("A", WEDNESDAY);
        published("B", MONDAY);
        published("C", WEDNESDAY);
        published("D", TUESDAY);

        for (Instant at = MONDAY.minusSeconds(3600); at.isBefore(THURSDAY); at = at.plusSeconds(3600)) {
            Instant instant = at;
            assertThat(leaflet.revisions().stream().filter(r -> r.isLiveAt(instant)))
                    .as("live at %s", instant)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void what_is_not_live_cannot_be_taken_down() {
        written("Draft");
        assertThatThrownBy(() -> leaflet.takeDown(MONDAY))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("end.nothingLive");

        published("Later", WEDNESDAY);
        assertThatThrownBy(() -> leaflet.takeDown(TUESDAY))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("end.nothingLive");

        leaflet.takeDown(THURSDAY);
        assertThatThrownBy(() -> leaflet.takeDown(THURSDAY))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("end.nothingLive");
    }

    @Test
    void the_published_date_is_kept_from_the_first_time() {
        Revision first = written("First");
        leaflet.publish(first, TUESDAY, MONDAY);
        published("Second", WEDNESDAY);

        assertThat(leaflet.publishedAt()).contains(MONDAY);
    }

    @Test
    void revisions_are_numbered_in_the_order_of_writing() {
        assertThat(written("First").number()).isEqualTo(1);
        assertThat(written("Second").number()).isEqualTo(2);
        assertThat(leaflet.revisions()).extracting(r -> r.text().title()).containsExactly("First", "Second");
    }

    @Test
    void a_revision_of_another_publication_is_not_published() {
        Revision foreign = new Leaflet().write(text("Foreign"), MONDAY);

        assertThatIllegalArgumentException().isThrownBy(() -> leaflet.publish(foreign, MONDAY, MONDAY));
    }

    @Test
    void an_address_has_a_longest_length() {
        String longest = "/" + "a".repeat(Publication.LONGEST_PATH - 1);
        leaflet.lieAt(longest);

        assertThat(leaflet.path()).isEqualTo(longest);
        assertThatThrownBy(() -> leaflet.lieAt(longest + "a"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("path.long");
    }

    private Revision written(String title) {
        return leaflet.write(text(title), MONDAY);
    }

    private Revision published(String title, Instant at) {
        Revision revision = written(title);
        leaflet.publish(revision, at, at);
        return revision;
    }

    private static Text text(String title) {
        return new Text(title, null, SafeHtml.of("<p>Words</p>"), null, null);
    }

    private static final class Leaflet extends Publication {
        Leaflet() {
            super(new Slug("leaflet"), "/leaflet", MONDAY);
        }
    }
}
