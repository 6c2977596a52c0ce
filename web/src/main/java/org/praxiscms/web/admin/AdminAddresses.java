package org.praxiscms.web.admin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.web.http.PublicAddresses;

/**
 * The addresses of the administration: asks who comes, and says which view serves a path. What no {@link AdminPlace}
 * names is not there; what it names for other roles says which roles those are.
 */
public class AdminAddresses extends HttpFilter {
    static final String FOUND = AdminAddresses.class.getName();

    private static final long serialVersionUID = 1L;
    private static final String CLOSED = AdminPlace.VIEWS + "closed.xhtml";
    /** What a view that keeps nothing would post; there is none here, and Faces fails on it. */
    private static final String STATELESS = "stateless";

    private static final String STATE = "jakarta.faces.ViewState";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // What somebody sees here is theirs: the next one at the same desk does not find it in the browser.
        response.setHeader("Cache-Control", "no-store");
        String path = pathOf(request);
        Caller caller = Acting.caller();
        Optional<AdminPlace.Found> found = AdminPlace.at(path);
        if (!caller.isPerson()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (path.length() > 1 && path.endsWith("/") && READING.contains(request.getMethod())) {
            PublicAddresses.moved(response, path.replaceAll("/+$", ""), request.getQueryString());
        } else if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!READING.contains(request.getMethod())
                && !request.getMethod().equals("POST")) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (STATELESS.equals(request.getParameter(STATE))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            request.setAttribute(FOUND, found.get());
            enter(found.get().place(), caller, request, response, chain);
        }
    }

    /** The place that a request asked for; empty where it asked for none. */
    public static Optional<AdminPlace> placeOf(HttpServletRequest request) {
        return Optional.ofNullable((AdminPlace.Found) request.getAttribute(FOUND))
                .map(AdminPlace.Found::place);
    }

    private static void enter(
            AdminPlace place,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (!place.isOpenTo(caller)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher(CLOSED).forward(request, response);
        } else if (place.view().isPresent()) {
            request.getRequestDispatcher(place.view().get()).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
