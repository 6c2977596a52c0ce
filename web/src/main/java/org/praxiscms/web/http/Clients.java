package org.praxiscms.web.http;

import inet.ipaddr.IPAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.praxiscms.settings.Setting;
import org.praxiscms.settings.SiteUrl;

/**
 * Tells who sent a request. Proxies' headers count only where a trusted proxy sent them: everybody else could write
 * anything into them. Asked for before the first filter as well as behind it, and the answer is the same.
 */
@ApplicationScoped
public class Clients {
    private static final String KNOWN = Clients.class.getName();
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Authority NOWHERE = new Authority("localhost", -1);
    private static final List<String> HEADERS =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host");

    @Inject
    Config config;

    private TrustedProxies proxies;
    private Optional<SiteUrl> site;

    /** @throws IllegalArgumentException with a line for operations, where a setting cannot be read */
    @PostConstruct
    void read() {
        proxies = TrustedProxies.of(Setting.PRAXIS_TRUSTED_PROXIES.read(config).orElse(""));
        site = SiteUrl.read(config);
    }

    /** Reads the settings, so that a wrong one ends the start. */
    public void check() {
        // The bean is made by the first call.
    }

    public Client of(HttpServletRequest request) {
        Client known = known(request);
        if (known == null) {
            known = lookAt(request);
            request.setAttribute(KNOWN, known);
        }
        return known;
    }

    /** Null where nobody has asked yet. */
    static Client known(HttpServletRequest request) {
        return (Client) request.getAttribute(KNOWN);
    }

    private Client lookAt(HttpServletRequest request) {
        IPAddress peer = TrustedProxies.address(request.getRemoteAddr()).orElse(null);
        Word asked = new Word(peer, null, null);
        try {
            Word word = peer == null || !proxies.contain(peer) ? asked : wordOfProxies(request, peer);
            return judged(request, word, peer);
        } catch (IllegalArgumentException unclear) {
            return client(peer, request.getScheme(), NOWHERE, Client.Standing.UNCLEAR);
        }
    }

    /** What is known of the visitor; protocol and host are null where only the request itself says them. */
    private record Word(IPAddress address, String protocol, Authority host) {
        boolean contradicts(Word other) {
            return !address.equals(other.address)
                    || protocol != null && other.protocol != null && !protocol.equals(other.protocol)
                    || host != null && other.host != null && !host.equals(other.host);
        }
    }

    /**
     * A proxy that writes one kind of header lets a visitor's own of the other kind through. So where both are there
     * they must agree.
     */
    private Word wordOfProxies(HttpServletRequest request, IPAddress peer) {
        List<Hop> official = Hop.ofForwarded(request.getHeaders("Forwarded"));
        List<Hop> unofficial = Hop.ofUnofficial(
                request.getHeaders("X-Forwarded-For"),
                request.getHeaders("X-Forwarded-Proto"),
                request.getHeaders("X-Forwarded-Host"));
        if (official.isEmpty()) {
            return walk(unofficial, peer);
        }
        Word word = walk(official, peer);
        if (!unofficial.isEmpty() && word.contradicts(walk(unofficial, peer))) {
            throw new IllegalArgumentException("Forwarded and X-Forwarded contradict each other");
        }
        return word;
    }

    /** From the nearest proxy towards the visitor, as long as the one who speaks is trusted. */
    private Word walk(List<Hop> hops, IPAddress peer) {
        IPAddress speaker = peer;
        String protocol = null;
        Authority host = null;
        for (int i = hops.size() - 1; i >= 0 && proxies.contain(speaker); i--) {
            Hop hop = hops.get(i);
            protocol = hop.protocol() == null ? protocol : protocol(hop.protocol());
            host = hop.host() == null ? host : authority(hop.host());
            Optional<IPAddress> from = TrustedProxies.address(hop.address());
            if (from.isEmpty()) {
                // "unknown", or a name of the proxy's own (RFC 7239, 6): nobody behind it can be told apart.
                break;
            }
            speaker = from.get();
        }
        return new Word(speaker, protocol, host);
    }

    private static String protocol(String text) {
        if (text.equalsIgnoreCase("https") || text.equalsIgnoreCase("http")) {
            return text.length() == "https".length() ? "https" : "http";
        }
        throw new IllegalArgumentException("no protocol of the web");
    }

    private static Authority authority(String text) {
        return Authority.of(text).orElseThrow(() -> new IllegalArgumentException("no host"));
    }

    private Client judged(HttpServletRequest request, Word word, IPAddress peer) {
        String scheme = word.protocol() == null ? request.getScheme() : word.protocol();
        Authority host = word.host() == null ? asked(request) : word.host();
        if (site.isEmpty() || isOfThisMachine(request, host, peer)) {
            return client(word.address(), scheme, host, Client.Standing.WELCOME);
        }
        boolean meant = isOfSite(host, site.get());
        return client(
                word.address(),
                site.get().origin().getScheme(),
                new Authority(site.get().host(), site.get().port()),
                meant ? Client.Standing.WELCOME : Client.Standing.FOREIGN);
    }

    private Client client(IPAddress address, String scheme, Authority host, Client.Standing standing) {
        boolean secure = site.map(SiteUrl::isSecure).orElse("https".equals(scheme));
        return Client.of(address, secure, host, scheme, standing);
    }

    /** The header; where a request line with a host of its own says something else, nobody knows what is meant. */
    private static Authority asked(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("Host"));
        String name = request.getServerName();
        if (headers.isEmpty()) {
            return authority(name + ":" + request.getServerPort());
        }
        Authority host = authority(headers.get(0));
        if (headers.size() > 1) {
            throw new IllegalArgumentException("two hosts");
        }
        if (name != null && !bare(host.host()).equalsIgnoreCase(bare(name))) {
            throw new IllegalArgumentException("two hosts");
        }
        return host;
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean isOfSite(Authority host, SiteUrl site) {
        int port = site.port() == -1 ? Authority.usualPort(site.origin().getScheme()) : site.port();
        return host.host().equals(site.host()) && (host.port() == -1 || host.port() == port);
    }

    /** The launcher and whoever watches over the site ask it where it listens, past every proxy. */
    private static boolean isOfThisMachine(HttpServletRequest request, Authority host, IPAddress peer) {
        return peer != null
                && (peer.isLoopback() || peer.toCanonicalString().equals(request.getLocalAddr()))
                && HEADERS.stream().allMatch(name -> request.getHeader(name) == null)
                && host.port() == request.getLocalPort()
                && (LOOPBACK.contains(host.host()) || bare(host.host()).equals(request.getLocalAddr()));
    }
}
