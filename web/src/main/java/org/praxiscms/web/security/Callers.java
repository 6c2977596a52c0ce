package org.praxiscms.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.account.SignedIn;
import org.praxiscms.web.http.Clients;

/** Tells the domain who acts, for the length of a request. */
public class Callers extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Clients clients;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Acting acting = Acting.as(callerOf(request));
        try {
            chain.doFilter(request, response);
        } finally {
            acting.end();
        }
    }

    private Caller callerOf(HttpServletRequest request) {
        String address = clients.of(request).shortAddress();
        return signedIn(request).map(person -> person.caller(address)).orElseGet(() -> Caller.nobody(address));
    }

    /** Who has signed in with this browser; empty for a visitor and when the session has ended. */
    public static Optional<SignedIn> signedIn(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof StaffPrincipal staff
                ? Optional.of(staff.signedIn())
                : Optional.empty();
    }
}
