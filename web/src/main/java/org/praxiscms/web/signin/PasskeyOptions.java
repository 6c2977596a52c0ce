package org.praxiscms.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.praxiscms.account.PasskeyRequest;
import org.praxiscms.account.SignIn;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.web.http.Clients;
import org.praxiscms.web.security.SignInCookies;

/** Tells the sign-in's script what to ask of a passkey, as JSON. */
@WebServlet("/sign-in/passkey")
public class PasskeyOptions extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;

    @Inject
    transient SignIn signIn;

    @Inject
    transient Clients clients;

    @Inject
    transient SignInCookies cookies;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PasskeyRequest wanted;
        try {
            wanted = signIn.beginPasskey(clients.of(request).origin(), Desk.client(request, clients, cookies));
        } catch (RuleViolation violation) {
            response.sendError(violation.key().equals("passkey.wait") ? TOO_MANY : HttpServletResponse.SC_CONFLICT);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"ticket\":\"" + wanted.ticket() + "\",\"options\":" + wanted.publicKeyOptions() + "}");
    }
}
