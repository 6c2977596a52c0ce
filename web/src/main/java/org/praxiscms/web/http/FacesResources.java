package org.praxiscms.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Hands out the scripts and styles of the component library, of which the administration alone has use: nothing else that
 * libraries bring, and only by version, since browsers may keep it for a year.
 */
public class FacesResources extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String LIBRARY = "primefaces";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String name = request.getPathInfo();
        if (!READING.contains(request.getMethod())
                || !LIBRARY.equals(request.getParameter("ln"))
                || request.getParameter("v") == null
                || name == null
                || !name.matches("(?:/[a-z][A-Za-z.-]*)+\\.(?:js|css)")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
