package org.praxiscms.transfer.wordpress.content;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells addresses that may stand in a page from those that run code or lead nowhere. */
final class WebAddress {

    private static final Set<String> LINKED = Set.of("http", "https", "mailto", "tel", "sms");
    private static final Set<String> SHOWN = Set.of("http", "https");
    private static final int LONGEST = 4_000;

    private WebAddress() {}

    /** The address if a link may point at it. */
    static Optional<String> linked(String address) {
        return allowed(address, LINKED);
    }

    /** The address, with a scheme, if a picture or a player may come from it. */
    static Optional<String> shown(String address) {
        return allowed(address, SHOWN).map(found -> found.startsWith("//") ? "https:" + found : found);
    }

    /** Whether the address names its host. */
    static boolean absolute(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /** The host in lower case without {@code www.}; empty for a relative address. */
    static String host(String address) {
        int start = address.indexOf("//");
        if (start < 0 || start > 6) {
            return "";
        }
        int end = start + 2;
        while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String host = address.substring(start + 2, end).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Browsers ignore control characters and white space in a scheme, so they are removed before it is read. */
    private static Optional<String> allowed(String address, Set<String> schemes) {
        String plain = address.replaceAll("[\\p{Cntrl}]++", "").strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        int colon = plain.indexOf(':');
        boolean scheme = colon >= 0
                && plain.substring(0, colon).indexOf('/') < 0
                && plain.substring(0, colon).indexOf('?') < 0
                && plain.substring(0, colon).indexOf('#') < 0;
        if (scheme && !schemes.contains(plain.substring(0, colon).strip().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(plain);
    }
}
