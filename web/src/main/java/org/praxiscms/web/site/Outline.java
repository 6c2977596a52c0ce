package org.praxiscms.web.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;

/**
 * A text as a page shows it: with an address at each of its main headings, the table of contents that leads there, and
 * wide tables within reach. Reads the sanitiser's output, whose tags are well formed and in small letters.
 *
 * @param html the text, each {@code h2} with an id, each table in a box of class {@code wide}
 */
public record Outline(String html, List<Heading> headings) {
    private static final Pattern HEADING = Pattern.compile("<h2((?: [a-z]+=\"[^\"]*\")*)>(.*?)</h2>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final int FEWEST = 3;

    /**
     * A main heading.
     *
     * @param html its words, harmless, without tags
     */
    public record Heading(String id, String html) {}

    public static Outline of(SafeHtml text) {
        List<Heading> headings = new ArrayList<>();
        Set<String> given =
                ID.matcher(text.toString()).results().map(id -> id.group(1)).collect(Collectors.toSet());
        Set<String> used = new HashSet<>();
        Matcher matcher = HEADING.matcher(text.toString());
        StringBuilder html = new StringBuilder();
        while (matcher.find()) {
            String words = TAG.matcher(matcher.group(2).replace("<br />", " "))
                    .replaceAll("")
                    .strip();
            Matcher own = ID.matcher(matcher.group(1));
            String id = own.find() && !used.contains(own.group(1))
                    ? own.group(1)
                    : freeId(words, i -> given.contains(i) || used.contains(i));
            used.add(id);
            if (!words.isEmpty()) {
                headings.add(new Heading(id, words));
            }
            String attributes = ID.matcher(matcher.group(1)).replaceAll("");
            matcher.appendReplacement(
                    html,
                    Matcher.quoteReplacement("<h2 id=\"" + id + "\"" + attributes + ">" + matcher.group(2) + "</h2>"));
        }
        matcher.appendTail(html);
        return new Outline(boxed(html.toString()), List.copyOf(headings));
    }

    /** A table can be wider than the screen: its box scrolls, by the keyboard too. */
    private static String boxed(String html) {
        return html.replaceAll("<table(?=[ >])", "<div class=\"wide\" tabindex=\"0\"><table")
                .replace("</table>", "</table></div>");
    }

    private static String freeId(String words, Predicate<String> taken) {
        Slug slug = Slug.from(words.replaceAll("&[#a-z0-9]+;", " ")).orElse(new Slug("part"));
        String id = "on-" + slug;
        for (int number = 2; taken.test(id); number++) {
            id = "on-" + slug.numbered(number);
        }
        return id;
    }

    /** Whether the text is long enough for a table of contents to help. */
    public boolean isWorthShowing() {
        return headings.size() >= FEWEST;
    }
}
