package org.praxiscms.transfer.wordpress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads one item. Exports come from sites of all ages and through many hands, so that nothing in an item is fatal: what
 * is missing or unreadable becomes an {@link Irregularity}.
 */
final class ItemReader {

    private static final int MOST_TERMS = 1_000;
    private static final Set<String> RSS_TEXTS = Set.of("title", "link", "guid");
    private static final Set<String> EXPORT_TEXTS = Set.of(
            "post_id",
            "post_type",
            "status",
            "post_name",
            "post_date",
            "post_date_gmt",
            "post_modified_gmt",
            "post_parent",
            "menu_order",
            "is_sticky",
            "attachment_url");
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private final ExportCursor cursor;
    private final ElementTexts texts = new ElementTexts();
    private final MetaReader meta = new MetaReader();
    private final Set<AssignedTerm> terms = new LinkedHashSet<>();
    private final List<Irregularity> irregularities = new ArrayList<>();
    private final int line;
    private boolean passwordProtected;
    private boolean tooManyTerms;
    private int comments;
    private int others;

    ItemReader(ExportCursor cursor) {
        this.cursor = cursor;
        this.line = cursor.line();
    }

    ExportedItem read() {
        while (cursor.nextChild()) {
            switch (cursor.vocabulary()) {
                case RSS -> rssElement();
                case EXPORT -> exportElement();
                case CONTENT -> keep("encoded", "content");
                case EXCERPT -> keep("encoded", "excerpt");
                case DUBLIN_CORE -> keep("creator", "creator");
                default -> ignore();
            }
        }
        meta.irregularities().forEach(irregularities::add);
        return item();
    }

    private void rssElement() {
        if (RSS_TEXTS.contains(cursor.name())) {
            texts.put(cursor.name(), cursor.text());
        } else if (cursor.name().equals("category")) {
            category();
        } else {
            ignore();
        }
    }

    private void exportElement() {
        switch (cursor.name()) {
            case "post_password" -> passwordProtected |= !cursor.text().isEmpty();
            case "postmeta" -> meta.read(cursor);
            case "comment" -> {
                comments++;
                cursor.skip();
            }
            default -> {
                if (EXPORT_TEXTS.contains(cursor.name())) {
                    texts.put(cursor.name(), cursor.text());
                } else {
                    ignore();
                }
            }
        }
    }

    private void keep(String element, String as) {
        if (cursor.name().equals(element)) {
            texts.put(as, cursor.text());
        } else {
            ignore();
        }
    }

    private void ignore() {
        others++;
        cursor.skip();
    }

    /** Version 1.0 tells each category twice, once without its slug, and calls a tag's domain {@code tag}. */
    private void category() {
        String domain = cursor.attribute("domain").equals("tag") ? "post_tag" : cursor.attribute("domain");
        String nicename = cursor.attribute("nicename");
        String name = cursor.text();
        if (nicename.isEmpty() || domain.isEmpty()) {
            return;
        }
        if (terms.size() < MOST_TERMS) {
            terms.add(new AssignedTerm(domain, nicename, name));
        } else if (!tooManyTerms) {
            tooManyTerms = true;
            irregular(Irregularity.Kind.TOO_MANY_TERMS, "more than " + MOST_TERMS);
        }
    }

    private ExportedItem item() {
        requireText("title", Irregularity.Kind.TITLE_MISSING);
        requireText("post_name", Irregularity.Kind.SLUG_MISSING);
        String attachment = texts.get("attachment_url");
        return new ExportedItem(
                id(),
                texts.get("post_type"),
                texts.get("status"),
                texts.get("title"),
                texts.get("link"),
                texts.get("guid"),
                texts.get("post_name"),
                texts.get("creator"),
                required(date("post_date")),
                instant("post_date_gmt"),
                instant("post_modified_gmt"),
                texts.get("excerpt"),
                texts.get("content"),
                number("post_parent"),
                menuOrder(),
                passwordProtected,
                texts.get("is_sticky").equals("1"),
                List.copyOf(terms),
                meta.meta(),
                attachment.isEmpty() ? Optional.empty() : Optional.of(attachment),
                comments,
                others,
                List.copyOf(irregularities),
                line);
    }

    private OptionalLong id() {
        String text = texts.get("post_id");
        OptionalLong id = Numbers.whole(text);
        if (text.isEmpty()) {
            irregular(Irregularity.Kind.ID_MISSING, "");
        } else if (id.isEmpty()) {
            irregular(Irregularity.Kind.ID_NOT_A_NUMBER, text);
        }
        return id;
    }

    private OptionalLong number(String name) {
        String text = texts.get(name);
        OptionalLong number = Numbers.whole(text);
        if (number.isEmpty() && !text.isEmpty()) {
            irregular(Irregularity.Kind.NUMBER_UNREADABLE, name + ": " + text);
        }
        return number.isPresent() && number.getAsLong() == 0 ? OptionalLong.empty() : number;
    }

    private int menuOrder() {
        return (int) Math.max(
                Integer.MIN_VALUE,
                Math.min(Integer.MAX_VALUE, number("menu_order").orElse(0)));
    }

    private Optional<Instant> instant(String name) {
        return date(name).map(local -> local.toInstant(ZoneOffset.UTC));
    }

    /** WordPress writes year 0 for "not yet". */
    private Optional<LocalDateTime> date(String name) {
        String text = texts.get(name);
        if (text.isEmpty() || text.startsWith("0000-00-00")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text, DATE_TIME));
        } catch (DateTimeException e) {
            irregular(Irregularity.Kind.DATE_UNREADABLE, name + ": " + text);
            return Optional.empty();
        }
    }

    private Optional<LocalDateTime> required(Optional<LocalDateTime> date) {
        if (date.isEmpty()) {
            irregular(Irregularity.Kind.DATE_MISSING, texts.get("post_date"));
        }
        return date;
    }

    private void requireText(String name, Irregularity.Kind otherwise) {
        if (texts.get(name).isEmpty()) {
            irregular(otherwise, "");
        }
    }

    private void irregular(Irregularity.Kind kind, String detail) {
        irregularities.add(new Irregularity(kind, detail.substring(0, Math.min(100, detail.length()))));
    }
}
