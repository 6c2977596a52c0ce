package org.praxiscms.transfer.wordpress.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One {@code [name ...]} in a text. Authors use square brackets too: {@link #isMeant} tells a shortcode from a remark.
 * It is one if its name is known, is that of a page builder or has an underscore, if it has an attribute with a value,
 * if it closes itself or if {@code [/name]} follows; {@code [1]}, {@code [sic]} and {@code [simple boat]} are text.
 */
record Shortcode(String name, Map<String, String> named, List<String> positional, boolean closesItself, int end) {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 60;
    private static final Set<String> KNOWN = Set.of(
            "audio",
            "caption",
            "contact-field",
            "contact-form",
            "contact-form-7",
            "embed",
            "ez-toc",
            "formidable",
            "gallery",
            "googlemaps",
            "gravityform",
            "gravityforms",
            "instagram-feed",
            "layerslider",
            "ninja-forms",
            "playlist",
            "sitemap",
            "smartslider3",
            "soundcloud",
            "tablepress",
            "toc",
            "video",
            "videopress",
            "vimeo",
            "wpforms",
            "wpvideo",
            "youtube");
    private static final List<String> BUILDERS =
            List.of("vc_", "et_pb_", "fusion_", "fl_", "av_", "su_", "cs_", "mk_", "nectar_", "tatsu_", "bt_bb_");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([\\w-]{1,60}+)\\s{0,5}+=\\s{0,5}+(?:\"([^\"]*+)\"|'([^']*+)'|"
                    + "([^\\s\"']++))|\"([^\"]*+)\"|'([^']*+)'|(\\S++)");

    /** Reads the tag that begins at this bracket, if what stands there has a shortcode's form. */
    static Optional<Shortcode> at(String text, int start) {
        int nameEnd = nameEnd(text, start + 1);
        int end = end(text, nameEnd);
        if (nameEnd == start + 1 || end < 0 || nameEnd < end && " \t\n/=\u00a0".indexOf(text.charAt(nameEnd)) < 0) {
            return Optional.empty();
        }
        boolean closesItself = text.charAt(end - 1) == '/';
        String attributes = text.substring(nameEnd, closesItself ? Math.max(nameEnd, end - 1) : end);
        if (attributes.contains("\n\n")) {
            return Optional.empty();
        }
        return Optional.of(read(text.substring(start + 1, nameEnd), attributes, closesItself, end + 1));
    }

    /** The name in {@code [/name]} at this bracket, or an empty string. */
    static String closingName(String text, int start) {
        int nameEnd = nameEnd(text, start + 2);
        boolean closed = nameEnd > start + 2 && nameEnd < text.length() && text.charAt(nameEnd) == ']';
        return closed ? text.substring(start + 2, nameEnd) : "";
    }

    private static int nameEnd(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_NAME && isNamePart(text.charAt(end), end == start)) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c, boolean first) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        return letter || !first && (c >= '0' && c <= '9' || c == '_' || c == '-');
    }

    private static int end(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST);
        for (int i = start; i < limit; i++) {
            if (text.charAt(i) == ']') {
                return i;
            }
            if (text.charAt(i) == '[') {
                return -1;
            }
        }
        return -1;
    }

    private static Shortcode read(String name, String attributes, boolean closesItself, int end) {
        Map<String, String> named = new HashMap<>();
        List<String> positional = new ArrayList<>();
        Matcher matcher = ATTRIBUTE.matcher(straightQuotes(attributes));
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                named.putIfAbsent(matcher.group(1), first(matcher, 2, 3, 4));
            } else {
                positional.add(first(matcher, 5, 6, 7));
            }
        }
        return new Shortcode(name, named, positional, closesItself, end);
    }

    private static String first(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }

    private static String straightQuotes(String attributes) {
        return attributes
                .replace("&quot;", "\"")
                .replace("&#8220;", "\"")
                .replace("&#8221;", "\"")
                .replace("&#8243;", "\"")
                .replace('“', '"')
                .replace('”', '"')
                .replace('″', '"');
    }

    boolean isMeant(boolean closingFollows) {
        return isKnown(name) || closesItself || !named.isEmpty() || closingFollows;
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name) || name.contains("_");
    }

    boolean isBuilder() {
        return BUILDERS.stream().anyMatch(name::startsWith);
    }

    String attribute(String... names) {
        return Stream.of(names)
                .map(key -> named.getOrDefault(key, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    /** The first value, named or not, that is a web address. */
    String address() {
        return Stream.concat(positional.stream(), named.values().stream())
                .map(value -> value.startsWith("=") ? value.substring(1) : value)
                .filter(WebAddress::absolute)
                .findFirst()
                .orElse("");
    }
}
