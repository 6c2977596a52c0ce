package org.praxiscms.disclaimer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;

class DisclaimerTest {
    private static final Instant NOW = Instant.parse("2026-05-04T18:00:00Z");
    private static final LocalDate YESTERDAY = LocalDate.parse("2026-05-03");
    private static final LocalDate TODAY = LocalDate.parse("2026-05-04");
    private static final LocalDate TOMORROW = LocalDate.parse("2026-05-05");
    private static final SafeHtml OLD = SafeHtml.of("<p>Old</p>");
    private static final SafeHtml NEW = SafeHtml.of("<p>New</p>");

    private final Disclaimer notice =
            new Disclaimer(new Slug("privacy"), Disclaimer.Kind.PRIVACY_POLICY, "Privacy policy", 1);

    @Test
    void a_wording_counts_from_its_date_on_and_not_before() {
        word(TODAY, OLD);

        assertThat(notice.inForce(YESTERDAY)).isEmpty();
        assertThat(notice.inForce(TODAY)).map(Wording::effectiveFrom).contains(TODAY);
        assertThat(notice.inForce(TOMORROW)).map(Wording::effectiveFrom).contains(TODAY);
    }

    @Test
    void the_next_wording_follows_at_its_date() {
        word(YESTERDAY, OLD);
        word(TOMORROW, NEW);

        assertThat(notice.inForce(TODAY)).map(Wording::effectiveFrom).contains(YESTERDAY);
        assertThat(notice.inForce(TOMORROW)).map(Wording::effectiveFrom).contains(TOMORROW);
    }

    @Test
    void the_first_wording_may_lie_in_the_past_and_none_after_it() {
        word(YESTERDAY, OLD);

        assertRefused("wording.past", () -> word(YESTERDAY.minusDays(1), NEW));
        assertRefused("wording.past", () -> word(YESTERDAY, NEW));
    }

    @Test
    void a_wording_can_count_from_today() {
        word(YESTERDAY, OLD);

        word(TODAY, NEW);

        assertThat(notice.inForce(TODAY)).map(Wording::effectiveFrom).contains(TODAY);
    }

    @Test
    void two_wordings_cannot_begin_on_the_same_day() {
        word(TOMORROW, OLD);

        assertRefused("wording.taken", () -> word(TOMORROW, NEW));
    }

    @Test
    void a_future_wording_can_be_reworded() {
        word(TOMORROW, OLD);

        notice.reword(TOMORROW, NEW, false, TODAY);

        assertThat(notice.inForce(TOMORROW)).get().extracting("body").isEqualTo(NEW);
        assertThat(notice.inForce(TOMORROW)).get().extracting("draft").isEqualTo(false);
    }

    @Test
    void a_wording_in_force_never_changes() {
        word(YESTERDAY, OLD);
        word(TODAY, OLD);

        assertRefused("wording.inForce", () -> notice.reword(YESTERDAY, NEW, false, TODAY));
        assertRefused("wording.inForce", () -> notice.reword(TODAY, NEW, false, TODAY));
        assertThat(notice.inForce(TODAY)).get().extracting("body").isEqualTo(OLD);
    }

    @Test
    void what_was_never_worded_cannot_be_reworded() {
        word(TODAY, OLD);

        assertRefused("wording.unknown", () -> notice.reword(TOMORROW, NEW, false, TODAY));
    }

    @Test
    void a_wording_says_something_and_not_too_much() {
        SafeHtml tooLong = SafeHtml.of("a".repeat(Wording.LONGEST_BODY + 1));

        assertRefused("body.missing", () -> word(TODAY, SafeHtml.EMPTY));
        assertRefused("body.long", () -> word(TODAY, tooLong));
    }

    @Test
    void a_notice_needs_a_title() {
        assertRefused("title.missing", () -> new Disclaimer(new Slug("terms"), Disclaimer.Kind.TERMS, " ", 1));
    }

    @Test
    void a_link_leads_to_the_notice_with_its_text_cleaned() {
        NoticeLink link = new NoticeLink(
                new Slug("disclaimer"), Disclaimer.Kind.SITE_DISCLAIMER, "Please note", "<p>A</p><script>b</script>");

        assertThat(link.path()).isEqualTo("/notices/disclaimer");
        assertThat(link.isSiteDisclaimer()).isTrue();
        assertThat(link.body()).hasToString("<p>A</p>");
    }

    private void word(LocalDate effectiveFrom, SafeHtml body) {
        notice.word(effectiveFrom, body, true, TODAY, NOW);
    }

    private static void assertRefused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
