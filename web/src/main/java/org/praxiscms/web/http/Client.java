package org.praxiscms.web.http;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Where a request comes from, and how it came.
 *
 * @param address of the network, whole; for counting tries, never for keeping
 * @param shortAddress the same, shortened to /24 or /48
 * @param secure whether it came by TLS, up to the proxy at least
 * @param host that was asked for, with the port unless it is the scheme's own
 */
public record Client(String address, String shortAddress, boolean secure, String host) {
    private static final int KEPT_OF_4 = 24;
    private static final int KEPT_OF_6 = 48;

    public static Client of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        boolean secure = request.isSecure();
        int port = request.getServerPort();
        String host = request.getServerName() + (port == (secure ? 443 : 80) ? "" : ":" + port);
        return new Client(address, shortened(address), secure, host);
    }

    /** {@code 192.0.2.0/24}; null for what is no address. */
    static String shortened(String address) {
        IPAddress whole = new IPAddressString(address).getAddress();
        return whole == null
                ? null
                : whole.withoutPrefixLength()
                        .toPrefixBlock(whole.isIPv4() ? KEPT_OF_4 : KEPT_OF_6)
                        .getLower()
                        .toString();
    }

    /** {@code https://clinic.example}. */
    public URI origin() {
        return URI.create((secure ? "https://" : "http://") + host);
    }
}
