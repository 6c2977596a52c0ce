package org.praxiscms.transfer.wordpress.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;

/**
 * Resolves what is WordPress's own in a text before it is parsed as HTML: block comments, page breaks and shortcodes.
 * What needs a place in the tree becomes an element of a name that HTML does not have.
 */
final class WordPressMarks {

    static final String PREFIX = "praxis-";
    static final String CAPTION = "praxis-caption";
    static final String CAPTION_WORDS = "data-words";
    static final String GALLERY = "praxis-gallery";
    static final String PLAYER = "praxis-player";

    private static final int DEEPEST_REUSE = 3;
    private static final Set<String> UNTOUCHED = Set.of("pre", "code", "script", "style", "textarea", "xmp");
    private static final Set<String> FILLED_BY_WORDPRESS =
            Set.of("query", "navigation", "comments", "comments-query-loop", "template-part");
    private static final Set<String> CAPTIONS = Set.of("caption", "wp_caption");
    private static final Set<String> PLAYERS = Set.of("audio", "video", "youtube", "vimeo", "wpvideo", "soundcloud");
    private static final Set<String> ENCODED = Set.of("vc_raw_html", "vc_raw_js");
    private static final String[] FILES = {
        "src", "mp3", "m4a", "ogg", "wav", "wma", "mp4", "m4v", "webm", "ogv", "flv", "mov"
    };
    private static final Pattern BLOCK =
            Pattern.compile("\\s*+(/?)wp:([a-z][a-z0-9_/-]{0,100}+)\\s*+(.*?)\\s*(/?)", Pattern.DOTALL);
    private static final Pattern JSON_TEXT =
            Pattern.compile("\"(url|service|label)\"\\s{0,5}+:\\s{0,5}+\"((?:[^\"\\\\]|\\\\.){0,2000}+)\"");
    private static final Pattern REFERENCE = Pattern.compile("\"ref\"\\s{0,5}+:\\s{0,5}+(\\d{1,9})");

    private final Addresses addresses;
    private final Changes changes;
    private final String text;
    private final NextIndex next;
    private final int depth;
    private final StringBuilder out;
    private final Set<String> opened = new HashSet<>();
    private final Set<String> openedLinks = new HashSet<>();
    private final Map<String, Integer> lastClosing = new HashMap<>();
    private boolean captionOpen;

    private WordPressMarks(Addresses addresses, Changes changes, String text, int depth) {
        this.addresses = addresses;
        this.changes = changes;
        this.text = text;
        this.next = new NextIndex(text);
        this.depth = depth;
        this.out = new StringBuilder(text.length() + 100);
        for (int at = text.indexOf("[/"); at >= 0; at = text.indexOf("[/", at + 2)) {
            lastClosing.put(Shortcode.closingName(text, at), at);
        }
    }

    static String resolve(String text, Addresses addresses, Changes changes) {
        return new WordPressMarks(addresses, changes, text, 0).resolved();
    }

    private String resolved() {
        int at = 0;
        while (at < text.length()) {
            int mark = nextMark(at);
            out.append(text, at, mark);
            if (mark == text.length()) {
                break;
            }
            at = text.charAt(mark) == '<' ? tag(mark) : bracket(mark);
        }
        return out.toString();
    }

    private int nextMark(int from) {
        int tag = next.of("<", from);
        int bracket = next.of("[", from);
        int first = tag < 0 ? bracket : bracket < 0 ? tag : Math.min(tag, bracket);
        return first < 0 ? text.length() : first;
    }

    private int keep(int from, int to) {
        out.append(text, from, to);
        return to;
    }

    private int tag(int start) {
        if (text.startsWith("<!--", start)) {
            return comment(start);
        }
        int nameStart = start + (text.startsWith("</", start) ? 2 : 1);
        int nameEnd = nameStart;
        while (nameEnd < text.length() && nameEnd - nameStart < 30 && isTagName(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == nameStart) {
            return keep(start, start + 1);
        }
        String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        int end = tagEnd(nameEnd);
        if (name.startsWith(PREFIX)) {
            return end;
        }
        int untouched = nameStart == start + 1 && UNTOUCHED.contains(name) ? next.of("</" + name, end) : -1;
        return keep(start, untouched < 0 ? end : untouched);
    }

    private static boolean isTagName(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }

    /** Behind the tag's {@code >}, which may also stand in a quoted value. */
    private int tagEnd(int from) {
        int at = from;
        while (true) {
            int close = next.of(">", at);
            if (close < 0) {
                return from;
            }
            int quote = firstQuote(at, close);
            int quoteEnd = quote < 0 ? -1 : next.of(text.substring(quote, quote + 1), quote + 1);
            if (quoteEnd < 0) {
                return close + 1;
            }
            at = quoteEnd + 1;
        }
    }

    private int firstQuote(int from, int before) {
        int one = next.of("\"", from);
        int other = next.of("'", from);
        int first = one < 0 ? other : other < 0 ? one : Math.min(one, other);
        return first < before ? first : -1;
    }

    private int comment(int start) {
        int close = next.of("-->", start + 4);
        if (close < 0) {
            return start + 4;
        }
        String body = text.substring(start + 4, close);
        String word = body.strip();
        if (word.equals("nextpage")) {
            changes.add(Change.Kind.PAGE_BREAK_REMOVED, "");
            out.append("\n\n");
        } else if (word.startsWith("wp:")) {
            return block(body, close + 3);
        }
        return close + 3;
    }

    private int block(String comment, int end) {
        Matcher block = BLOCK.matcher(comment);
        if (!block.matches()) {
            return end;
        }
        String name = block.group(2).startsWith("core/") ? block.group(2).substring(5) : block.group(2);
        if (!block.group(4).isEmpty()) {
            emptyBlock(name, block.group(3));
        } else if (FILLED_BY_WORDPRESS.contains(name)) {
            return behind(name, end);
        }
        return end;
    }

    /** Behind the end of a block whose content is a pattern for WordPress and not text. */
    private int behind(String name, int end) {
        int close = next.of("<!-- /wp:" + name + " -->", end);
        if (close < 0) {
            return end;
        }
        changes.add(Change.Kind.BLOCK_REMOVED, name);
        return close + ("<!-- /wp:" + name + " -->").length();
    }

    private void emptyBlock(String name, String json) {
        switch (name) {
            case "social-link" -> socialLink(json);
            case "block" -> reusableBlock(json);
            default -> changes.add(Change.Kind.BLOCK_REMOVED, name);
        }
    }

    private void socialLink(String json) {
        String url = jsonText(json, "url");
        if (WebAddress.linked(url).filter(address -> !address.startsWith("#")).isEmpty()) {
            changes.add(Change.Kind.BLOCK_REMOVED, "social-link " + url);
            return;
        }
        String service = jsonText(json, "service");
        String label = jsonText(json, "label");
        String words = !label.isEmpty()
                ? label
                : service.isEmpty() ? url : service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
        out.append("<li><a href=\"")
                .append(Entities.escape(url))
                .append("\">")
                .append(Entities.escape(words))
                .append("</a></li>");
    }

    private void reusableBlock(String json) {
        Matcher reference = REFERENCE.matcher(json);
        String content = reference.find() && depth < DEEPEST_REUSE
                ? addresses.reusableBlock(Integer.parseInt(reference.group(1))).orElse("")
                : "";
        if (content.isEmpty()) {
            changes.add(Change.Kind.BLOCK_REMOVED, "block " + json);
        } else {
            out.append(new WordPressMarks(addresses, changes, content, depth + 1).resolved());
        }
    }

    private static String jsonText(String json, String key) {
        Matcher matcher = JSON_TEXT.matcher(json);
        while (matcher.find()) {
            if (matcher.group(1).equals(key)) {
                return matcher.group(2)
                        .replace("\\/", "/")
                        .replace("\\u0026", "&")
                        .replace("\\u002d", "-")
                        .replace("\\\"", "\"");
            }
        }
        return "";
    }

    private int bracket(int start) {
        if (text.startsWith("[/", start)) {
            return closing(start);
        }
        if (text.startsWith("[[", start)) {
            return escaped(start);
        }
        Shortcode shortcode = Shortcode.at(text, start).orElse(null);
        if (shortcode == null || !shortcode.isMeant(closes(shortcode))) {
            return keep(start, start + 1);
        }
        opened.add(shortcode.name());
        return shortcode(shortcode, text.substring(start, shortcode.end()));
    }

    private boolean closes(Shortcode shortcode) {
        return lastClosing.getOrDefault(shortcode.name(), -1) >= shortcode.end();
    }

    /** {@code [[gallery]]} is how an author writes about a shortcode. */
    private int escaped(int start) {
        Shortcode shortcode = Shortcode.at(text, start + 1).orElse(null);
        if (shortcode == null || !shortcode.isMeant(false) || !text.startsWith("]", shortcode.end())) {
            return keep(start, start + 1);
        }
        out.append(text, start + 1, shortcode.end());
        return shortcode.end() + 1;
    }

    private int closing(int start) {
        String name = Shortcode.closingName(text, start);
        if (name.isEmpty() || !Shortcode.isKnown(name) && !opened.contains(name)) {
            return keep(start, start + 1);
        }
        if (CAPTIONS.contains(name) && captionOpen) {
            captionOpen = false;
            out.append("</" + CAPTION + ">");
        } else if (openedLinks.remove(name)) {
            out.append("</a>");
        }
        return start + name.length() + 3;
    }

    private int shortcode(Shortcode shortcode, String source) {
        String name = shortcode.name();
        if (CAPTIONS.contains(name) && !captionOpen && closes(shortcode)) {
            captionOpen = true;
            out.append("<" + CAPTION + " " + CAPTION_WORDS + "=\"")
                    .append(Entities.escape(shortcode.attribute("caption")))
                    .append("\">");
        } else if (name.equals("gallery")) {
            gallery(shortcode, source);
        } else if (name.equals("embed")) {
            return embed(shortcode);
        } else if (PLAYERS.contains(name)) {
            player(shortcode, source);
        } else if (ENCODED.contains(name) && closes(shortcode)) {
            changes.add(Change.Kind.SHORTCODE_REMOVED, name);
            return next.of("[/" + name + "]", shortcode.end());
        } else {
            other(shortcode, source);
        }
        return shortcode.end();
    }

    private void gallery(Shortcode shortcode, String source) {
        String ids = shortcode.attribute("ids", "include");
        out.append("<" + GALLERY + " data-shortcode=\"").append(Entities.escape(source));
        if (!ids.isEmpty()) {
            out.append("\" data-ids=\"").append(Entities.escape(ids));
        }
        out.append("\"></" + GALLERY + ">");
    }

    private int embed(Shortcode shortcode) {
        int close = next.of("[/embed]", shortcode.end());
        boolean encloses = shortcode.address().isEmpty() && close >= 0 && close - shortcode.end() < 4_000;
        String address = encloses
                ? Jsoup.parseBodyFragment(text.substring(shortcode.end(), close))
                        .text()
                        .strip()
                : shortcode.address();
        player("embed", address);
        return encloses ? close + "[/embed]".length() : shortcode.end();
    }

    private void player(Shortcode shortcode, String source) {
        String name = shortcode.name();
        String file = shortcode.attribute(FILES);
        String address = file.isEmpty() ? shortcode.address() : file;
        boolean isFile = name.equals("audio") || name.equals("video");
        if (address.isEmpty() && !isFile) {
            address = addressOfId(shortcode);
        }
        if (address.isEmpty()) {
            changes.add(Change.Kind.SHORTCODE_REMOVED, source);
        } else {
            player(isFile && !Embeds.known(address) ? name : "embed", address);
        }
    }

    private static String addressOfId(Shortcode shortcode) {
        String id = shortcode.positional().isEmpty()
                ? shortcode.attribute("id")
                : shortcode.positional().get(0);
        if (!id.matches("[\\w-]{4,20}")) {
            return "";
        }
        return switch (shortcode.name()) {
            case "youtube" -> "https://www.youtube.com/watch?v=" + id;
            case "vimeo" -> "https://vimeo.com/" + id;
            case "wpvideo" -> "https://videopress.com/v/" + id;
            default -> "";
        };
    }

    private void player(String kind, String address) {
        out.append("<" + PLAYER + " data-kind=\"")
                .append(kind)
                .append("\" data-address=\"")
                .append(Entities.escape(address))
                .append("\"></" + PLAYER + ">");
    }

    private void other(Shortcode shortcode, String source) {
        String name = shortcode.name();
        boolean button = name.contains("button") || name.contains("btn");
        String address = shortcode.attribute("url", "href", "link", "button_url");
        String words = shortcode.attribute("button_text", "text", "title");
        if (button && WebAddress.linked(address).isPresent() && (closes(shortcode) || !words.isEmpty())) {
            link(shortcode, address, words);
            return;
        }
        changes.add(Change.Kind.SHORTCODE_REMOVED, shortcode.isBuilder() ? name : source);
        out.append(shortcode.isBuilder() ? "\n\n" : "");
    }

    /** A page builder's button is a link that people need. */
    private void link(Shortcode shortcode, String address, String words) {
        out.append("<a href=\"").append(Entities.escape(address)).append("\">").append(Entities.escape(words));
        if (words.isEmpty()) {
            openedLinks.add(shortcode.name());
        } else {
            out.append("</a>");
        }
    }
}
