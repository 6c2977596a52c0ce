package org.praxiscms.web.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one proxy says of the request that it was sent: by whom, over which protocol, for which host. What it keeps to
 * itself is null.
 */
record Hop(String from, String protocol, String host) {
    private static final int MOST = 50;

    /** One {@code name=value} of RFC 7239, 4, and the separator that ends it. */
    private static final Pattern PAIR = Pattern.compile(
            "[ \\t]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(?:([!#$%&'*+.^_`|~0-9A-Za-z:\\[\\]-]+)|\"((?:[^\"\\\\]|\\\\.)*+)\")"
                    + "[ \\t]*([;,]|$)");

    /**
     * In the order of the proxies, the visitor's first.
     *
     * @param lines of {@code Forwarded} (RFC 7239)
     * @throws IllegalArgumentException where it breaks the grammar
     */
    static List<Hop> ofForwarded(Enumeration<String> lines) {
        String header = String.join(",", Collections.list(lines));
        List<Hop> hops = new ArrayList<>();
        Map<String, String> pairs = new HashMap<>();
        Matcher pair = PAIR.matcher(header);
        int position = 0;
        while (position < header.length()) {
            if (!pair.find(position) || pair.start() != position || hops.size() == MOST) {
                throw new IllegalArgumentException("Forwarded breaks its grammar");
            }
            String value = pair.group(2) == null ? pair.group(3).replaceAll("\\\\(.)", "$1") : pair.group(2);
            if (pairs.put(pair.group(1).toLowerCase(Locale.ROOT), value) != null) {
                throw new IllegalArgumentException("Forwarded says one thing twice");
            }
            if (!pair.group(4).equals(";")) {
                hops.add(new Hop(pairs.get("for"), pairs.get("proto"), pairs.get("host")));
                pairs.clear();
            }
            position = pair.end();
        }
        if (!pairs.isEmpty()) {
            throw new IllegalArgumentException("Forwarded breaks off");
        }
        return hops;
    }

    /**
     * In the order of the proxies, the visitor's first. Where there are not as many protocols or hosts as addresses,
     * the last one counts: it is the one that the nearest proxy wrote.
     */
    static List<Hop> ofUnofficial(
            Enumeration<String> addresses, Enumeration<String> protocols, Enumeration<String> hosts) {
        List<String> from = values(addresses);
        List<String> protocol = values(protocols);
        List<String> host = values(hosts);
        int count = Math.max(from.size(), protocol.isEmpty() && host.isEmpty() ? 0 : 1);
        if (count > MOST) {
            throw new IllegalArgumentException("X-Forwarded-For names too many");
        }
        List<Hop> hops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            hops.add(new Hop(at(i, count, from), at(i, count, protocol), at(i, count, host)));
        }
        return hops;
    }

    private static String at(int index, int count, List<String> values) {
        if (values.size() == count) {
            return values.get(index);
        }
        return index == count - 1 && !values.isEmpty() ? values.get(values.size() - 1) : null;
    }

    private static List<String> values(Enumeration<String> lines) {
        return Collections.list(lines).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The address in {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711} and {@code 2001:db8::1}. */
    String address() {
        if (from == null) {
            return null;
        }
        if (from.startsWith("[")) {
            int end = from.indexOf(']');
            return end < 0 ? null : from.substring(1, end);
        }
        int colon = from.indexOf(':');
        return colon >= 0 && colon == from.lastIndexOf(':') ? from.substring(0, colon) : from;
    }
}
