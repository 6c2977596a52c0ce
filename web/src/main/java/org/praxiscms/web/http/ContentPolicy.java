package org.praxiscms.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * What browsers may do on a page, by area: pages of the site run no script at all; those where somebody signs in run the
 * site's own files; those of the administration also what bears the number that changes with each page. Source: CSP
 * Level 3.
 */
public final class ContentPolicy {
    public static final String HEADER = "Content-Security-Policy";

    private static final String ADMIN = ContentPolicy.class.getName();
    private static final String OTHERS = "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String SITE = "default-src 'none'; style-src 'self'; img-src 'self'" + OTHERS;

    /** A passkey needs a script, which asks the site for what is to be signed. */
    private static final String SIGN_IN = SITE + "; script-src 'self'; connect-src 'self'";

    private static final Pattern SIGNING_IN = Pattern.compile(
            "/(?:sign-in|sign-out|setup|forgot-password|new-password|invitation|confirm-address|link)(?:/.*)?");

    private ContentPolicy() {}

    /** The policy of the area that a request asks for. */
    static String of(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.equals("/admin") || path.startsWith("/admin/")) {
            request.setAttribute(ADMIN, true);
            return admin("'self'");
        }
        return isForSigningIn(request) ? SIGN_IN : SITE;
    }

    private static boolean isForSigningIn(HttpServletRequest request) {
        return SIGNING_IN.matcher(request.getServletPath()).matches();
    }

    /** Whether a page belongs to one person, so that nobody may keep a copy. */
    static boolean isPersonal(HttpServletRequest request) {
        return isForAdmin(request) || isForSigningIn(request);
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
