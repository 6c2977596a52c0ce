package org.praxiscms.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Hands out the scripts and styles of the component libraries, of which the administration alone has use: nothing else
 * that a library may bring, and for as long as a browser cares to keep it, since a version is in the address.
 */
public class FacesResources extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> LIBRARIES = Set.of("primefaces", "omnifaces", "jakarta.faces");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String library = request.getParameter("ln");
        String name = request.getPathInfo();
        if (!READING.contains(request.getMethod())
                || library == null
                || !LIBRARIES.contains(library)
                || name == null
                || !name.matches("(?:/[a-z][A-Za-z.-]*)+\\.(?:js|css)")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (request.getParameter("v") != null) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        chain.doFilter(request, response);
    }
}
