package org.praxiscms.web.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What browsers may do on a page, by area: pages of the site run no script at all; those of the administration run the
 * site's own files, and what bears the number that changes with each page. Source: CSP Level 3.
 */
public final class ContentPolicy {
    public static final String HEADER = "Content-Security-Policy";

    private static final String ADMIN = ContentPolicy.class.getName();
    private static final String OTHERS = "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String SITE = "default-src 'none'; style-src 'self'; img-src 'self'" + OTHERS;

    private ContentPolicy() {}

    /** The policy of the area that a request asks for. */
    static String of(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.equals("/admin") || path.startsWith("/admin/")) {
            request.setAttribute(ADMIN, true);
            return admin("'self'");
        }
        return SITE;
    }

    /** Whether a request asked for the administration, wherever it was forwarded to. */
    public static boolean isForAdmin(HttpServletRequest request) {
        return request.getAttribute(ADMIN) != null;
    }

    /** The policy of a page of the administration whose own scripts bear the nonce. */
    public static String adminWith(String nonce) {
        return admin("'self' 'nonce-" + nonce + "'");
    }

    private static String admin(String scripts) {
        return "default-src 'none'; script-src " + scripts
                + "; style-src 'self'; img-src 'self' data:; connect-src 'self'" + OTHERS;
    }
}
