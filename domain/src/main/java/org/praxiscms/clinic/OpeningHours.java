package org.praxiscms.clinic;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxiscms.shared.RuleViolation;

/**
 * When a location is open in a usual week, by its own clock: any number of spans a day, none for a closed day.
 * Written as {@code MON 07:00-12:00 13:00-18:00;TUE 07:00-18:00}; days that are not named are closed.
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> days) {
    public static final OpeningHours UNKNOWN = new OpeningHours(Map.of());

    /** From an opening time (inclusive) to a closing time (exclusive) of one day. */
    public record Span(LocalTime opens, LocalTime closes) {
        public Span {
            if (!opens.isBefore(closes)) {
                throw new RuleViolation("hours.order");
            }
        }

        @Override
        public String toString() {
            return opens + "-" + closes;
        }
    }

    /** Days in a row that keep the same hours; no spans where they are closed. */
    public record Group(DayOfWeek first, DayOfWeek last, List<Span> spans) {
        public boolean isClosed() {
            return spans.isEmpty();
        }
    }

    /**
     * @throws RuleViolation {@code hours.overlap} where two spans of a day touch or overlap
     */
    public OpeningHours {
        Map<DayOfWeek, List<Span>> ordered = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, spans) -> {
            if (!spans.isEmpty()) {
                ordered.put(day, inOrder(spans));
            }
        });
        days = Collections.unmodifiableMap(ordered);
    }

    private static List<Span> inOrder(List<Span> spans) {
        List<Span> ordered =
                spans.stream().sorted(Comparator.comparing(Span::opens)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (!ordered.get(i - 1).closes().isBefore(ordered.get(i).opens())) {
                throw new RuleViolation("hours.overlap");
            }
        }
        return ordered;
    }

    /**
     * @throws RuleViolation {@code hours.form} where the text is not of the form above, or names a day twice
     */
    public static OpeningHours parse(String text) {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        try {
            for (String day : text.isBlank() ? new String[0] : text.split(";")) {
                String[] parts = day.strip().split(" +");
                List<Span> spans = new ArrayList<>();
                for (int i = 1; i < parts.length; i++) {
                    String[] times = parts[i].split("-", 2);
                    spans.add(new Span(LocalTime.parse(times[0]), LocalTime.parse(times[1])));
                }
                if (days.put(dayOf(parts[0]), spans) != null) {
                    throw new RuleViolation("hours.form");
                }
            }
        } catch (DateTimeException | ArrayIndexOutOfBoundsException malformed) {
            throw new RuleViolation("hours.form");
        }
        return new OpeningHours(days);
    }

    private static DayOfWeek dayOf(String abbreviation) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(abbreviation) && abbreviation.length() == 3) {
                return day;
            }
        }
        throw new RuleViolation("hours.form");
    }

    public boolean isKnown() {
        return !days.isEmpty();
    }

    /** The week from Monday, equal neighbours put together; empty where the hours are not known. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (DayOfWeek day : isKnown() ? DayOfWeek.values() : new DayOfWeek[0]) {
            List<Span> spans = days.getOrDefault(day, List.of());
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && last.spans().equals(spans)) {
                groups.set(groups.size() - 1, new Group(last.first(), day, spans));
            } else {
                groups.add(new Group(day, day, spans));
            }
        }
        return groups;
    }

    @Override
    public String toString() {
        return days.entrySet().stream()
                .map(d -> d.getKey().name().substring(0, 3) + " "
                        + d.getValue().stream().map(Span::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(";"));
    }
}
