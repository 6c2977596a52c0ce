package org.praxiscms.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Where links from mail arrive: takes the token out of the address into a cookie of this browser, and leads on. Nothing is
 * used up by looking, so a mail program that follows links first does no harm.
 */
@WebServlet("/link/*")
public class LinkEntrance extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Map<String, String> PAGES = Map.of(
            "/setup", "/setup",
            "/invitation", "/invitation",
            "/new-password", "/new-password",
            "/confirm-old-address", "/confirm-address",
            "/confirm-new-address", "/confirm-address");

    @Inject
    transient SignInCookies cookies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = PAGES.get(String.valueOf(request.getPathInfo()));
        String token = request.getParameter("token");
        if (page == null || token == null || !token.matches("[A-Za-z0-9_-]{20,100}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        cookies.setLink(request, response, token);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page);
    }
}
