package org.praxiscms.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells browsers what pages may do: load from the site itself, run what {@link ContentPolicy} says, be framed by nobody,
 * use no device, tell nobody where a visitor comes from. Sources: CSP Level 3, RFC 6797, OWASP Secure Headers Project.
 */
public class Protection extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** What a browser offers to pages and no page of ours uses. */
    private static final String PERMISSIONS = Stream.of(
                            "accelerometer",
                            "autoplay",
                            "browsing-topics",
                            "camera",
                            "display-capture",
                            "encrypted-media",
                            "fullscreen",
                            "geolocation",
                            "gyroscope",
                            "hid",
                            "idle-detection",
                            "magnetometer",
                            "microphone",
                            "midi",
                            "payment",
                            "picture-in-picture",
                            "screen-wake-lock",
                            "serial",
                            "usb",
                            "xr-spatial-tracking")
                    .map(feature -> feature + "=()")
                    .collect(Collectors.joining(", "))
            + ", publickey-credentials-create=(self), publickey-credentials-get=(self)";

    @Inject
    transient Clients clients;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.of(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (ContentPolicy.isPersonal(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (clients.of(request).secure()) {
            // A year, for this host: what else lies under the clinic's domain is not ours to promise for.
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }
}
