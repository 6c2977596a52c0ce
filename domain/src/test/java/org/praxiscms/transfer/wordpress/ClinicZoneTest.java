package org.praxiscms.transfer.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClinicZoneTest {

    private final ClinicZone zone = new ClinicZone();

    @Test
    void summer_and_winter_together_tell_the_zone() {
        zone.observe(LocalDateTime.parse("2021-07-01T10:00"), Instant.parse("2021-07-01T15:00:00Z"));
        zone.observe(LocalDateTime.parse("2021-01-01T10:00"), Instant.parse("2021-01-01T16:00:00Z"));

        assertThat(zone.guess(Optional.empty())).contains(ZoneId.of("America/Chicago"));
    }

    @Test
    void the_current_zone_wins_if_it_agrees() {
        zone.observe(LocalDateTime.parse("2021-07-01T10:00"), Instant.parse("2021-07-01T15:00:00Z"));

        assertThat(zone.guess(Optional.of(ZoneId.of("America/Winnipeg")))).contains(ZoneId.of("America/Winnipeg"));
        assertThat(zone.guess(Optional.of(ZoneId.of("Europe/Berlin")))).contains(ZoneId.of("America/Chicago"));
    }

    @Test
    void a_zone_outside_america_is_found_too() {
        zone.observe(LocalDateTime.parse("2021-07-01T17:00"), Instant.parse("2021-07-01T15:00:00Z"));
        zone.observe(LocalDateTime.parse("2021-01-01T17:00"), Instant.parse("2021-01-01T16:00:00Z"));

        assertThat(zone.guess(Optional.of(ZoneId.of("Europe/Berlin")))).contains(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void without_agreement_there_is_no_guess() {
        zone.observe(LocalDateTime.parse("2021-07-01T10:00"), Instant.parse("2021-07-01T15:00:00Z"));
        zone.observe(LocalDateTime.parse("2021-07-01T10:00"), Instant.parse("2021-07-01T09:00:00Z"));

        assertThat(zone.guess(Optional.of(ZoneId.of("America/Chicago")))).isEmpty();
    }

    @Test
    void without_observations_there_is_no_guess() {
        assertThat(zone.guess(Optional.empty())).isEmpty();
    }

    @Test
    void the_clinics_export_comes_from_chicago_and_the_theme_test_from_nowhere() throws IOException {
        if (RealExports.clinic().isPresent() && RealExports.themeTest().isPresent()) {
            assertThat(guess(RealExports.clinic().get())).contains(ZoneId.of("America/Chicago"));
            assertThat(guess(RealExports.themeTest().get())).isEmpty();
        }
    }

    private static Optional<ZoneId> guess(Path file) throws IOException {
        ClinicZone found = new ClinicZone();
        RealExports.items(file).forEach(item -> item.published()
                .ifPresent(local -> item.publishedGmt().ifPresent(instant -> found.observe(local, instant))));
        return found.guess(Optional.empty());
    }
}
