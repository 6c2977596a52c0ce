package org.praxiscms.transfer.wordpress.content;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Knows where the old site's pages have moved, however a link writes them: with or without {@code www}, {@code http} or
 * {@code https}, with or without a final slash, relative, or by number ({@code ?p=6}). Query and fragment of a link are
 * kept.
 */
public final class AddressBook {

    private static final Set<String> NUMBERS = Set.of("p", "page_id", "attachment_id");
    private static final Set<String> DROPPED =
            Set.of("preview", "preview_id", "preview_nonce", "replytocom", "post_type");

    private final Set<String> hosts;
    private final Function<String, Optional<Entry>> entries;

    /** What now stands at an old address: where, and under which title (may be empty). */
    public record Entry(String address, String title) {}

    /**
     * The old site's addresses: an export's link and base blog address. The base site address of a network is the
     * network's own, so leave it out. Empty ones are ignored.
     *
     * @param entries finds what was remembered under a {@link #key}
     */
    public AddressBook(Function<String, Optional<Entry>> entries, String... sites) {
        this.entries = entries;
        this.hosts = hosts(sites);
    }

    private static Set<String> hosts(String... sites) {
        return Arrays.stream(sites)
                .map(WebAddress::host)
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet());
    }

    /**
     * The form under which an address of the old site is remembered: {@code /blog/back-pain} for a place, {@code ?6} for
     * a number; empty for another site's.
     */
    public static Optional<String> key(String oldAddress, String... sites) {
        return parts(oldAddress, hosts(sites)).map(Parts::key);
    }

    /** The new address; empty for a foreign site and for what was not remembered. */
    public Optional<String> link(String href) {
        return parts(href, hosts).flatMap(parts -> entry(parts).map(entry -> parts.rest(entry.address())));
    }

    public Optional<String> title(String href) {
        return parts(href, hosts).flatMap(this::entry).map(Entry::title).filter(title -> !title.isEmpty());
    }

    private Optional<Entry> entry(Parts parts) {
        return entries.apply(parts.key()).or(() -> entries.apply(parts.keyWithoutPage()));
    }

    private static Optional<Parts> parts(String href, Set<String> hosts) {
        String address = href.strip();
        String fragment = from(address, '#');
        String withoutFragment = address.substring(0, address.length() - fragment.length());
        String query = from(withoutFragment, '?');
        String place = withoutFragment.substring(0, withoutFragment.length() - query.length());
        String host = WebAddress.host(place);
        boolean relative = host.isEmpty() && place.indexOf(':') < 0;
        if (!relative && !hosts.contains(host)) {
            return Optional.empty();
        }
        return Optional.of(new Parts(path(place, relative), query.isEmpty() ? "" : query.substring(1), fragment));
    }

    private static String from(String text, char sign) {
        int at = text.indexOf(sign);
        return at < 0 ? "" : text.substring(at);
    }

    private static String path(String place, boolean relative) {
        int start = relative ? 0 : place.indexOf('/', place.indexOf("//") + 2);
        String path = decoded(start < 0 ? "" : place.substring(start)).toLowerCase(Locale.ROOT);
        String[] steps = path.split("/+");
        return Arrays.stream(steps)
                .filter(step -> !step.isEmpty() && !step.equals(".") && !step.equals(".."))
                .filter(step -> !step.equals("index.php"))
                .collect(Collectors.joining("/"));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    private record Parts(String path, String query, String fragment) {

        String key() {
            return number().map(number -> "?" + number).orElse("/" + path);
        }

        /** Without {@code /page/2}, {@code /2}, {@code /amp} or {@code /feed} at the end. */
        String keyWithoutPage() {
            return "/" + path.replaceFirst("/(?:page/\\d{1,5}|comment-page-\\d{1,5}|\\d{1,2}|amp|feed)$", "");
        }

        private Optional<String> number() {
            return path.isEmpty()
                    ? Arrays.stream(query.split("&"))
                            .map(pair -> pair.split("=", 2))
                            .filter(pair ->
                                    NUMBERS.contains(pair[0]) && pair.length == 2 && pair[1].matches("\\d{1,18}"))
                            .map(pair -> pair[1])
                            .findFirst()
                    : Optional.empty();
        }

        String rest(String newAddress) {
            String kept = Arrays.stream(query.replace("&amp;", "&").split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .filter(pair -> !(path.isEmpty() && NUMBERS.contains(pair.split("=", 2)[0])))
                    .filter(pair -> !DROPPED.contains(pair.split("=", 2)[0]))
                    .collect(Collectors.joining("&"));
            String sign = kept.isEmpty() ? "" : newAddress.indexOf('?') < 0 ? "?" : "&";
            return newAddress + sign + kept + fragment;
        }
    }
}
