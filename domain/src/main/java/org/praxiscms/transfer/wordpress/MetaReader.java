package org.praxiscms.transfer.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Picks the meaningful ones out of an item's custom fields, of which page builders and plug-ins write hundreds. A field
 * of no interest is not even held in memory.
 */
final class MetaReader {

    private static final int MOST_OLD_SLUGS = 200;
    private static final List<String> DESCRIPTIONS = List.of(
            "_yoast_wpseo_metadesc",
            "rank_math_description",
            "_aioseo_description",
            "_aioseop_description",
            "_seopress_titles_desc");
    private static final List<String> TITLES = List.of(
            "_yoast_wpseo_title", "rank_math_title", "_aioseo_title", "_aioseop_title", "_seopress_titles_title");
    private static final List<String> PRIMARY_CATEGORIES =
            List.of("_yoast_wpseo_primary_category", "rank_math_primary_category");
    private static final String OLD_SLUG = "_wp_old_slug";
    private static final Set<String> SINGLE = Set.of("_thumbnail_id", "_wp_attached_file", "_wp_attachment_image_alt");

    /** {@code %%sitename%%}, {@code %sitename%} and {@code #site_title} are filled in by a plug-in at run time. */
    private static final Pattern TEMPLATE_VARIABLE = Pattern.compile(
            "%%?[a-z_]{2,40}(?:\\([^)]{0,80}\\))?%|#(?:post|site|separator|page|author|taxonomy)_[a-z]");

    private final Map<String, String> values = new HashMap<>();
    private final List<String> oldSlugs = new ArrayList<>();
    private boolean tooManySlugs;
    private int others;

    /** Reads a {@code postmeta} element, whose key comes before its value in every export WordPress writes. */
    void read(ExportCursor cursor) {
        String key = "";
        String value = "";
        while (cursor.nextChild()) {
            if (cursor.name().equals("meta_key")) {
                key = cursor.text();
            } else if (cursor.name().equals("meta_value") && (key.isEmpty() || wanted(key))) {
                value = cursor.text();
            } else {
                cursor.skip();
            }
        }
        keep(key, value);
    }

    private static boolean wanted(String key) {
        return key.equals(OLD_SLUG)
                || SINGLE.contains(key)
                || Stream.of(DESCRIPTIONS, TITLES, PRIMARY_CATEGORIES).anyMatch(keys -> keys.contains(key));
    }

    private void keep(String key, String value) {
        if (!wanted(key)) {
            others++;
        } else if (!key.equals(OLD_SLUG)) {
            values.putIfAbsent(key, value);
        } else if (oldSlugs.size() >= MOST_OLD_SLUGS) {
            tooManySlugs = true;
        } else if (!value.isEmpty() && !oldSlugs.contains(value)) {
            oldSlugs.add(value);
        }
    }

    ItemMeta meta() {
        return new ItemMeta(
                first(List.of("_thumbnail_id")).map(Numbers::whole).orElse(OptionalLong.empty()),
                first(TITLES),
                first(DESCRIPTIONS),
                first(PRIMARY_CATEGORIES).map(Numbers::whole).orElse(OptionalLong.empty()),
                List.copyOf(oldSlugs),
                first(List.of("_wp_attached_file")),
                first(List.of("_wp_attachment_image_alt")),
                others);
    }

    private Optional<String> first(List<String> keys) {
        return keys.stream()
                .map(key -> values.getOrDefault(key, ""))
                .filter(value -> !value.isEmpty())
                .filter(value -> !TEMPLATE_VARIABLE.matcher(value).find())
                .findFirst();
    }

    List<Irregularity> irregularities() {
        return tooManySlugs
                ? List.of(new Irregularity(Irregularity.Kind.TOO_MANY_OLD_SLUGS, "more than " + MOST_OLD_SLUGS))
                : List.of();
    }
}
