package org.praxiscms.transfer.wordpress.content;

import org.jsoup.Jsoup;

/** Titles, captions and excerpts may hold entities and tags in WordPress; here they are text. */
public final class PlainText {

    private PlainText() {}

    /** The text without tags, decoded, on one line; empty if there is none. */
    public static String of(String html) {
        return Jsoup.parseBodyFragment(html)
                .text()
                .replace('\u00a0', ' ')
                .replaceAll("[\u00ad\u200b\ufeff]", "")
                .replaceAll("\\s++", " ")
                .strip();
    }
}
