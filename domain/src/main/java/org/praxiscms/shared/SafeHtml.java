package org.praxiscms.shared;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Semantic HTML that can do no harm: the only type that carries an editor's text. Whoever makes one sends the text
 * through the sanitiser, so text is clean when it is written and cleaned again when it is read. Pictures come from the
 * site itself, so that no page asks a third party for anything.
 */
public final class SafeHtml {
    public static final SafeHtml EMPTY = new SafeHtml("");

    private static final Pattern CLASSES = Pattern.compile("note|warning|talk|references");
    /** Any name but those that pages give to parts of their own. */
    private static final Pattern ID =
            Pattern.compile("(?!(?:main|toc|related|[a-z]+-title)$)[A-Za-z][A-Za-z0-9_-]{0,79}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");
    private static final Pattern OWN_PICTURE = Pattern.compile("/media/[A-Za-z0-9._/-]+");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "hr",
                    "br",
                    "div",
                    "figure",
                    "figcaption",
                    "details",
                    "summary",
                    "address")
            .allowElements(
                    "strong", "em", "b", "i", "u", "s", "del", "ins", "sub", "sup", "small", "code", "kbd", "samp",
                    "var", "cite", "q", "abbr", "dfn", "bdi", "bdo", "span", "mark", "time")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements((element, attributes) -> "h2", "h1")
            // A landmark inside a text is one too many for those who walk by landmarks.
            .allowElements((element, attributes) -> "div", "aside")
            .allowElements("a")
            .allowElements((element, attributes) -> attributes.contains("src") ? element : null, "img")
            .allowWithoutAttributes("span")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .matching(OWN_PICTURE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes("scope")
            .matching(true, "row", "col", "rowgroup", "colgroup")
            .onElements("th")
            .allowAttributes("colspan", "rowspan")
            .matching(NUMBER)
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("reversed")
            .matching(true, "", "reversed")
            .onElements("ol")
            .allowAttributes("title")
            .onElements("abbr", "dfn")
            .allowAttributes("datetime")
            .onElements("time", "del", "ins")
            .allowAttributes("class")
            .matching(CLASSES)
            .onElements("p", "div", "aside", "ol", "ul")
            .allowAttributes("id")
            .matching(ID)
            .globally()
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .globally()
            .allowAttributes("dir")
            .matching(true, "ltr", "rtl", "auto")
            .globally()
            .toFactory();

    private final String value;

    private SafeHtml(String value) {
        this.value = value;
    }

    /** Whatever of the text is harmless; null counts as empty. */
    public static SafeHtml of(String untrusted) {
        return untrusted == null || untrusted.isEmpty()
                ? EMPTY
                : new SafeHtml(HeadingLevels.withoutGaps(POLICY.sanitize(untrusted)));
    }

    /** How many words a reader meets. */
    public int words() {
        String text = SPACE.matcher(TAGS.matcher(value).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return text.isEmpty() ? 0 : text.split(" ").length;
    }

    public int length() {
        return value.length();
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml html && html.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The HTML itself, ready for a page. */
    @Override
    public String toString() {
        return value;
    }
}
