package org.praxiscms.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Whatever may change something has to come from a page of this site: another site's form cannot use a visitor's
 * cookies. The browser itself says where a request comes from (Fetch Metadata, W3C; older ones RFC 6454, 7), so this
 * holds for every address, without a token that somebody could forget. Whatever else asks changes nothing, so it sends
 * no form either: Faces would take one from an address, which anybody can write a link to.
 */
public class SameOrigin extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** What changes nothing (RFC 9110, 9.2.1). */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** By this field Faces knows a form that was sent. */
    private static final String FACES_FORM = "jakarta.faces.ViewState";

    @Inject
    transient Clients clients;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isAllowed(request, clients.of(request))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        HttpServletRequest understood = understood(request);
        if (understood == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(understood, response);
        }
    }

    /** The request without what its address must not say; null where that cannot be told apart. */
    private static HttpServletRequest understood(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return request.getParameter(FACES_FORM) == null ? request : null;
        }
        try {
            return PostedFields.of(request);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** Whether a request changes nothing or comes from the site itself. */
    public static boolean isAllowed(HttpServletRequest request, Client client) {
        if (SAFE.contains(request.getMethod())) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return origin.equals(client.origin().toString());
        }
        return client.origin().toString().equals(originOf(request.getHeader("Referer")));
    }

    private static String originOf(String address) {
        try {
            URI page = new URI(address == null ? "" : address);
            return page.getHost() == null ? "" : new Authority(page.getHost(), page.getPort()).in(page.getScheme());
        } catch (URISyntaxException none) {
            return "";
        }
    }
}
