package org.praxiscms.web.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host and port that a request is for.
 *
 * @param host in lower case; a network address of version 6 in brackets
 * @param port -1 where none is named
 */
record Authority(String host, int port) {
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(?::([0-9]{1,5}))?");

    /** Empty where the text is none. */
    static Optional<Authority> of(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int port = form.group(2) == null ? -1 : Integer.parseInt(form.group(2));
        return port > 65_535
                ? Optional.empty()
                : Optional.of(new Authority(form.group(1).toLowerCase(Locale.ROOT), port));
    }

    /** As an origin names it (RFC 6454, 4): without the scheme's own port. */
    String in(String scheme) {
        boolean usual = port == -1 || port == usualPort(scheme);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
