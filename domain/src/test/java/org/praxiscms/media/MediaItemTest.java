package org.praxiscms.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxiscms.shared.RuleViolation;

class MediaItemTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Knee and Hip.JPG,knee-and-hip.jpg",
        "Übung 1.png,ubung-1.png",
        "../../etc/passwd,file.etc-passwd",
        "a<script>.svg,a-script.svg",
        ".htaccess,htaccess",
        "背痛.webp,bei-tong.webp",
        "🦵.png,file.png",
        "🦵,file",
    })
    void a_file_has_a_name_that_can_stand_in_an_address(String name, String plain) {
        MediaItem item = new MediaItem(description(name, "image/png", null), NOW);

        assertThat(item).extracting("fileName").isEqualTo(plain);
    }

    @Test
    void a_picture_without_a_description_is_decorative() {
        assertThat(new MediaItem(description("a.png", "image/png", null), NOW))
                .extracting("alternativeText")
                .isEqualTo("");
    }

    @Test
    void a_file_has_a_kind() {
        assertThatThrownBy(() -> new MediaItem(description("a.png", " ", null), NOW))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("mimeType.missing");
    }

    @Test
    void descriptions_have_a_limit() {
        String text = "a".repeat(MediaItem.LONGEST_ALTERNATIVE_TEXT + 1);

        assertThatThrownBy(() -> new MediaItem(description("a.png", "image/png", text), NOW))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("alternativeText.long");
    }

    @Test
    void an_address_names_the_number_and_the_file() {
        assertThat(MediaLibrary.address(7, "knee.png")).isEqualTo("/media/7/knee.png");
    }

    private static MediaDescription description(String name, String mimeType, String alternativeText) {
        return new MediaDescription(name, mimeType, alternativeText, null, null, null, null);
    }
}
