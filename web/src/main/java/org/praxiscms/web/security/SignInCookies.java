package org.praxiscms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.praxiscms.web.http.Clients;

/**
 * The cookies of those who work on the site, none of which a visitor gets. Under TLS their names begin with {@code
 * __Host-}, which browsers take only from this very host, for all of it, and over TLS (RFC 6265bis, 4.1.3).
 */
@ApplicationScoped
public class SignInCookies {
    /** Nobody's token is longer; what is longer is not asked for in the database. */
    private static final int LONGEST = 100;

    private static final String SESSION = "praxis";
    private static final String DEVICE = "praxis-device";
    private static final String LINK = "praxis-link";
    private static final Duration DEVICE_IS_KNOWN = Duration.ofDays(365);
    private static final Duration LINK_IS_OPEN = Duration.ofHours(1);

    @Inject
    Clients clients;

    /** The token of the session that this browser shows. */
    public Optional<String> session(HttpServletRequest request) {
        return read(request, SESSION);
    }

    /** Until the browser is closed, or the session ends in the database. */
    public void setSession(HttpServletRequest request, HttpServletResponse response, String token) {
        write(request, response, SESSION, token, -1);
    }

    public void endSession(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, SESSION, "", 0);
    }

    /** What a browser shows that somebody signed in with before. */
    public Optional<String> device(HttpServletRequest request) {
        return read(request, DEVICE);
    }

    public void setDevice(HttpServletRequest request, HttpServletResponse response, String token) {
        write(request, response, DEVICE, token, (int) DEVICE_IS_KNOWN.toSeconds());
    }

    /** The token of a link that came by mail: it stays out of addresses, histories and logs. */
    public Optional<String> link(HttpServletRequest request) {
        return read(request, LINK);
    }

    public void setLink(HttpServletRequest request, HttpServletResponse response, String token) {
        write(request, response, LINK, token, (int) LINK_IS_OPEN.toSeconds());
    }

    public void endLink(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, LINK, "", 0);
    }

    private Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            String wanted = nameOf(request, name);
            for (Cookie cookie : cookies) {
                String value = cookie.getValue();
                if (cookie.getName().equals(wanted) && value.matches("[A-Za-z0-9_-]{1," + LONGEST + "}")) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, int seconds) {
        Cookie cookie = new Cookie(nameOf(request, name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(clients.of(request).secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }

    private String nameOf(HttpServletRequest request, String name) {
        return clients.of(request).secure() ? "__Host-" + name : name;
    }
}
