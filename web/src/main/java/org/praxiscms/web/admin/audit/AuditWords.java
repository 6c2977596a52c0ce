package org.praxiscms.web.admin.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Says in people's words what the audit log keeps in those of the program. What has no words yet gets its own, split. */
final class AuditWords {
    private static final Logger LOG = Logger.getLogger(AuditWords.class.getName());

    private final ResourceBundle texts;
    private final Function<Instant, String> time;

    /** @param time how a time is written */
    AuditWords(ResourceBundle texts, Function<Instant, String> time) {
        this.texts = texts;
        this.time = time;
    }

    /** {@code Changed the roles of an account} of {@code AccountEditing.changeRoles}. */
    String deed(String name) {
        return of("deed." + name, name);
    }

    /** {@code Security settings} of {@code SecurityPolicy}. */
    String kind(String name) {
        return of("kind." + name, name);
    }

    /** {@code Second factor due} of {@code secondFactorDueAt}; of a part with the part before it. */
    String field(String name) {
        int end = name.lastIndexOf(" / ");
        String last = name.substring(end < 0 ? 0 : end + 3);
        String words = of("field." + last, last);
        return end < 0 ? words : split(name.substring(0, end)) + " / " + words;
    }

    /** A value as the field's form would show it; null for null. */
    String value(String value) {
        if (value == null) {
            return null;
        }
        if (value.equals("true") || value.equals("false")) {
            return texts.getString(value.equals("true") ? "admin.yes" : "admin.no");
        }
        if (value.matches("[A-Z]+(?:, [A-Z]+)*")) {
            return Arrays.stream(value.split(", "))
                    .map(each -> of("role." + each, each))
                    .collect(Collectors.joining(", "));
        }
        return value.matches("-?[0-9+]{4,}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z") ? time(value) : value;
    }

    private String time(String value) {
        try {
            return time.apply(Instant.parse(value));
        } catch (DateTimeException looksLikeOne) {
            return value;
        }
    }

    private String of(String key, String name) {
        try {
            return texts.getString(key);
        } catch (MissingResourceException none) {
            LOG.finest(() -> "No words for " + key);
            return key.startsWith("role.") ? name : split(name);
        }
    }

    /** {@code Account editing: change roles} of {@code AccountEditing.changeRoles}. */
    private static String split(String name) {
        String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace(".", ": ");
        return spaced.isEmpty()
                ? ""
                : spaced.substring(0, 1).toUpperCase(Locale.ROOT)
                        + spaced.substring(1).toLowerCase(Locale.ROOT);
    }
}
