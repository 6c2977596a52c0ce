package org.praxiscms.disclaimer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;
import org.praxiscms.web.inside.As;

@ExtendWith(ArquillianExtension.class)
@As
class DisclaimersInForceIT {
    private static final LocalDate MAY = LocalDate.parse("2031-05-01");

    @Inject
    DisclaimerEditing editing;

    @Inject
    DisclaimersInForce inForce;

    @Test
    void a_notice_counts_from_its_day_on() {
        register("from-may", MAY);

        assertThat(inForce.notice(new Slug("from-may"), MAY.minusDays(1))).isEmpty();
        assertThat(inForce.notice(new Slug("from-may"), MAY))
                .hasValueSatisfying(notice -> assertThat(notice.effectiveFrom()).isEqualTo(MAY));
        assertThat(inForce.on(MAY)).extracting(link -> link.slug().value()).contains("from-may");
        assertThat(inForce.on(MAY.minusDays(1)))
                .extracting(link -> link.slug().value())
                .doesNotContain("from-may");
    }

    @Test
    void only_the_sites_disclaimer_travels_with_its_text() {
        assertThat(inForce.on(MAY))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.body().isEmpty()).isEqualTo(!link.isSiteDisclaimer()));
    }

    @Test
    void two_notices_cannot_share_an_address() {
        register("twice", MAY);

        assertThatThrownBy(() -> register("twice", MAY)).isNotNull();
    }

    private void register(String slug, LocalDate from) {
        editing.register(
                new Slug(slug), Disclaimer.Kind.TERMS, "Terms", 99, from, SafeHtml.of("<p>Be kind.</p>"), false, MAY);
    }
}
