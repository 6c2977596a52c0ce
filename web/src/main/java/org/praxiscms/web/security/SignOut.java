package org.praxiscms.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.praxiscms.account.SignIn;

/** Ends the session of this browser; only by a post, so that no picture or link elsewhere can. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SignIn signIn;

    @Inject
    transient SignInCookies cookies;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        cookies.session(request).ifPresent(signIn::signOut);
        cookies.endSession(request, response);
        HttpSession views = request.getSession(false);
        if (views != null) {
            views.invalidate();
        }
        response.setHeader("Clear-Site-Data", "\"cache\"");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/sign-in?signed-out");
    }
}
