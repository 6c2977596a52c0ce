package org.praxiscms.transfer.wordpress;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the clinic's time zone, which an export does not name: each item tells its date twice, local and in GMT, and
 * only some zones agree with all of them. An export whose site changed its zone agrees with none.
 */
public final class ClinicZone {

    private static final List<String> LIKELY = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Phoenix",
            "America/Anchorage",
            "Pacific/Honolulu");
    private static final List<String> REGIONS = List.of(
            "America/", "Europe/", "Africa/", "Asia/", "Atlantic/", "Australia/", "Indian/", "Pacific/", "Antarctica/");

    private Set<ZoneId> consistent =
            ZoneId.getAvailableZoneIds().stream().map(ZoneId::of).collect(Collectors.toSet());
    private boolean observed;

    public void observe(LocalDateTime local, Instant instant) {
        observed = true;
        consistent = consistent.stream()
                .filter(zone -> LocalDateTime.ofInstant(instant, zone).equals(local))
                .collect(Collectors.toSet());
    }

    /** The current zone if it agrees, else the likeliest that does; empty without observations or agreement. */
    public Optional<ZoneId> guess(Optional<ZoneId> current) {
        if (!observed) {
            return Optional.empty();
        }
        return current.filter(consistent::contains).or(() -> consistent.stream()
                .filter(zone -> region(zone.getId()) < REGIONS.size())
                .min(byLikelihood()));
    }

    private static Comparator<ZoneId> byLikelihood() {
        return Comparator.<ZoneId>comparingInt(zone -> likelihood(zone.getId()))
                .thenComparingInt(zone -> region(zone.getId()))
                .thenComparing(ZoneId::getId);
    }

    private static int likelihood(String id) {
        int place = LIKELY.indexOf(id);
        return place < 0 ? LIKELY.size() : place;
    }

    private static int region(String id) {
        for (int i = 0; i < REGIONS.size(); i++) {
            if (id.startsWith(REGIONS.get(i))) {
                return i;
            }
        }
        return REGIONS.size();
    }
}
