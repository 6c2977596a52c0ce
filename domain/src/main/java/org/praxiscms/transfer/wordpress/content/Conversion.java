package org.praxiscms.transfer.wordpress.content;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What all parts of one conversion share: whom to ask, where to report, and what holds for the whole text. */
final class Conversion {

    private static final String LANGUAGE = "[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8}){0,4}";
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");

    private final Addresses addresses;
    private final LinkTexts texts;
    private final Changes changes;
    private final boolean classic;
    private final boolean lowerHeadings;
    private final Set<String> targets;
    private final Set<String> usedIds = new HashSet<>();

    Conversion(
            Addresses addresses,
            LinkTexts texts,
            Changes changes,
            boolean classic,
            boolean lowerHeadings,
            Set<String> targets) {
        this.addresses = addresses;
        this.texts = texts;
        this.changes = changes;
        this.classic = classic;
        this.lowerHeadings = lowerHeadings;
        this.targets = targets;
    }

    Addresses addresses() {
        return addresses;
    }

    LinkTexts texts() {
        return texts;
    }

    void report(Change.Kind kind, String detail) {
        changes.add(kind, detail);
    }

    /** Whether line breaks in the source are the author's, as before the block editor. */
    boolean classic() {
        return classic;
    }

    /** The heading to write for one of the source. */
    String heading(int level) {
        return "h" + Math.min(6, lowerHeadings ? level + 1 : level);
    }

    /** Whether the text itself has a place of this name that one of its links points at. */
    boolean hasTarget(String id) {
        return targets.contains(id);
    }

    /** A new element with those attributes of the source that carry meaning on any element. */
    Element clean(Element source, String tag) {
        Element made = new Element(tag);
        String language = source.attr("lang");
        if (language.matches(LANGUAGE)) {
            made.attr("lang", language);
        }
        String direction = source.attr("dir").toLowerCase(Locale.ROOT);
        if (DIRECTIONS.contains(direction)) {
            made.attr("dir", direction);
        }
        takeId(source).ifPresent(id -> made.attr("id", id));
        return made;
    }

    /** The source's id if a link points at it; given once. */
    Optional<String> takeId(Element source) {
        String id = source.id().isEmpty() && source.nameIs("a") ? source.attr("name") : source.id();
        return targets.contains(id) && usedIds.add(id) ? Optional.of(id) : Optional.empty();
    }
}
