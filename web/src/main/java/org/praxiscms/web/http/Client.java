package org.praxiscms.web.http;

import inet.ipaddr.IPAddress;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Who sent a request and what for, as far as trusted proxies tell.
 *
 * @param address of the visitor's network, whole; null where the connection is gone
 * @param shortAddress the same for the records: shortened to /24 or /48; null as above
 * @param secure whether the way to the visitor is TLS
 * @param origin of the site as the visitor's browser names it, {@code https://clinic.example}
 * @param host that the request is for, in lower case; a network address of version 6 in brackets
 * @param standing what is to become of the request
 */
public record Client(
        String address, String shortAddress, boolean secure, URI origin, String host, int port, Standing standing) {
    /** How far the request can be believed. */
    public enum Standing {
        WELCOME,
        /** For another host than the site's. */
        FOREIGN,
        /** Its headers break their grammar, or contradict each other. */
        UNCLEAR
    }

    private static final int SHORT_4 = 24;
    private static final int SHORT_6 = 48;

    /** Whoever sent the request; the same before the first filter and behind the last. */
    public static Client of(HttpServletRequest request) {
        Client known = Clients.known(request);
        return known == null ? CDI.current().select(Clients.class).get().of(request) : known;
    }

    static Client of(IPAddress address, boolean secure, Authority host, String scheme, Standing standing) {
        String whole = null;
        String network = null;
        if (address != null) {
            whole = address.toCanonicalString();
            network =
                    address.toPrefixBlock(address.isIPv4() ? SHORT_4 : SHORT_6).toCanonicalString();
        }
        int port = host.port() == -1 ? Authority.usualPort(scheme) : host.port();
        return new Client(whole, network, secure, URI.create(host.in(scheme)), host.host(), port, standing);
    }
}
