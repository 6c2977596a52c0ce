package org.praxiscms.transfer.wordpress.content;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** Finds an article's teaser: what the author wrote as one, or else how the text begins. */
public final class Summary {

    /** The most characters that a teaser has. */
    public static final int LONGEST = 200;

    private static final int SHORTEST_SENTENCES = 80;

    private Summary() {}

    /** From the excerpt, else the search description, else the converted text; empty only if all three are. */
    public static String of(String excerpt, String description, String html) {
        String written = PlainText.of(excerpt);
        if (!written.isEmpty()) {
            return shortened(written);
        }
        String described = PlainText.of(description);
        return described.isEmpty() ? beginning(html) : shortened(described);
    }

    private static String beginning(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        String paragraphs = document.select("body > p").stream()
                .limit(20)
                .filter(paragraph -> !isOnlyLink(paragraph))
                .map(paragraph -> paragraph.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        String text = paragraphs.isEmpty() ? document.text() : paragraphs;
        return sentences(PlainText.of(Entities.escape(text)));
    }

    private static boolean isOnlyLink(Element paragraph) {
        return paragraph.childrenSize() == 1
                && paragraph.child(0).nameIs("a")
                && paragraph.ownText().isBlank();
    }

    private static String sentences(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text.substring(0, Math.min(text.length(), 2 * LONGEST)));
        int end = sentences.preceding(LONGEST + 1);
        String whole = end <= 0 ? "" : text.substring(0, end).strip();
        return whole.length() >= SHORTEST_SENTENCES ? whole : shortened(text);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST - 1);
        if (end < LONGEST / 2) {
            BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
            characters.setText(text);
            end = characters.preceding(LONGEST);
        }
        return text.substring(0, end).replaceAll("[\\s,;:–—-]++$", "") + "…";
    }
}
