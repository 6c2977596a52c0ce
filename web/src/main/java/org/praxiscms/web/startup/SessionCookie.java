package org.praxiscms.web.startup;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import java.util.Optional;
import org.praxiscms.settings.SiteUrl;

/**
 * The cookie of the server's own session, which keeps the views of the administration. Under TLS its name begins with
 * {@code __Host-}: browsers take it only from this host and over TLS (RFC 6265bis, 4.1.3.2). Its {@code SameSite} is in
 * {@code glassfish-web.xml}.
 */
final class SessionCookie {
    private static final String NAME = "praxis-view";

    private SessionCookie() {}

    static void configure(ServletContext context, Optional<SiteUrl> site) {
        boolean secure = site.map(SiteUrl::isSecure).orElse(false);
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setName(secure ? "__Host-" + NAME : NAME);
        cookie.setSecure(secure);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
    }
}
