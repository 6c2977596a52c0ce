package org.praxiscms.transfer.wordpress.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Turns a post's content, in the block editor's form or the classic one, into clean semantic HTML: paragraphs, headings
 * from the second level, lists, tables, figures, quotations and links, and nothing that scripts, styles or frames. The
 * result is built from what is known to be harmless; sanitise it again where it is stored all the same.
 */
public final class PostHtml {

    /** Deeper elements are flattened by the parser; real texts stay far below. */
    private static final int DEEPEST = 64;

    /** A text with more marks than this was not written by a person; it is kept as plain paragraphs. */
    private static final int MOST_TAGS = 400_000;

    private final Addresses addresses;
    private final LinkTexts texts;

    public PostHtml(Addresses addresses, LinkTexts texts) {
        this.addresses = addresses;
        this.texts = texts;
    }

    /** The content as an export's {@code content:encoded} holds it. */
    public Converted convert(String content) {
        Changes changes = new Changes();
        String unixLines = content.replace("\r\n", "\n").replace('\r', '\n');
        String html = WordPressMarks.resolve(unixLines, addresses, changes);
        if (html.chars().filter(c -> c == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
            changes.add(Change.Kind.TOO_COMPLEX, "more than " + MOST_TAGS + " tags");
            html = Entities.escape(html.replaceAll("<[^<>]{0,2000}+>?", "\n\n"));
        }
        Element source = parsed(html);
        Conversion conversion = new Conversion(
                addresses, texts, changes, !unixLines.contains("<!-- wp:"), lowersHeadings(source), targets(source));
        if (lowersHeadings(source)) {
            changes.add(Change.Kind.HEADINGS_LOWERED, "");
        }
        Element body = new Element("body");
        Flow flow = new Flow(body, conversion.classic());
        new ContentWalk(conversion).children(source, flow);
        flow.endParagraph();
        return new Converted(written(body), changes.list());
    }

    private static Element parsed(String html) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        return Jsoup.parse("<body>" + html, "", parser).body();
    }

    private static boolean lowersHeadings(Element source) {
        return source.select("h1").stream().anyMatch(Element::hasText);
    }

    private static Set<String> targets(Element source) {
        Set<String> places = source.select("[id], a[name]").stream()
                .map(place -> place.id().isEmpty() ? place.attr("name") : place.id())
                .collect(Collectors.toSet());
        return source.select("a[href^=#]").stream()
                .map(link -> link.attr("href").substring(1))
                .filter(id -> places.contains(id) && id.matches("[^\\s\"'<>&]{1,100}"))
                .collect(Collectors.toSet());
    }

    private static String written(Element body) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.body().appendChildren(List.copyOf(body.childNodes()));
        return document.body().children().stream().map(Element::outerHtml).collect(Collectors.joining("\n"));
    }
}
