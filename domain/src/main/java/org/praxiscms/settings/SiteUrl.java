package org.praxiscms.settings;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where visitors find the site, from {@code PRAXIS_URL}.
 *
 * @param origin scheme and host in lower case, the port unless it is the scheme's own, and nothing behind them
 */
public record SiteUrl(URI origin) {
    /** @throws IllegalArgumentException with a line for operations, where the variable is set to something else */
    public static Optional<SiteUrl> read(Config config) {
        return Setting.PRAXIS_URL.read(config).map(SiteUrl::of);
    }

    static SiteUrl of(String text) {
        try {
            URI url = new URI(text.strip());
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean bare = url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"));
            if (bare && (scheme.equals("http") || scheme.equals("https"))) {
                String host = IDN.toASCII(url.getHost()).toLowerCase(Locale.ROOT);
                int port = url.getPort() == (scheme.equals("https") ? 443 : 80) ? -1 : url.getPort();
                return new SiteUrl(new URI(scheme, null, host, port, null, null, null));
            }
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            // The same line says it.
        }
        throw new IllegalArgumentException(
                "PRAXIS_URL is not http:// or https:// with a host and nothing behind it: " + text);
    }

    /** In lower case; a network address of version 6 in brackets. */
    public String host() {
        return origin.getHost();
    }

    /** -1 for the scheme's own. */
    public int port() {
        return origin.getPort();
    }

    public boolean isSecure() {
        return origin.getScheme().equals("https");
    }
}
