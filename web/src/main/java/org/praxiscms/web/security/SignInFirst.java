package org.praxiscms.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.praxiscms.account.ProofTooOld;
import org.praxiscms.account.SignedIn;
import org.praxiscms.web.http.WithoutFields;

/**
 * Stands before the admin: whoever has no session signs in first, and then goes on with what they were about to do. A post
 * keeps its fields; a partial request is told so (401), and its page's script turns it into a whole one.
 */
public class SignInFirst extends HttpFilter {
    private static final String ACCOUNT = SignInFirst.class.getName();
    private static final String KEPT = KeptPost.class.getName();
    private static final String ADMIN = "/admin";
    private static final String PROFILE = ADMIN + "/profile";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedIn> person = Callers.signedIn(request);
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (person.isEmpty()) {
            ask(request, response, path);
        } else if (person.get().secondFactorOverdue() && !path.startsWith(PROFILE)) {
            leadTo(response, PROFILE);
        } else {
            HttpSession views = request.getSession(false);
            if (views != null && !isOf(person.get().accountId(), views)) {
                views.invalidate();
            }
            try {
                chain.doFilter(request, response);
            } catch (ServletException | RuntimeException failure) {
                if (!isForOldProof(failure) || response.isCommitted()) {
                    throw failure;
                }
                response.resetBuffer();
                ask(request, response, path);
            }
        }
    }

    /** Somebody who has signed in is asked once more: what they are about to do wants a proof that is not old. */
    private static boolean isForOldProof(Throwable failure) {
        int steps = 0;
        for (Throwable cause = failure; cause != null && steps < 50; cause = cause.getCause(), steps++) {
            if (cause instanceof ProofTooOld) {
                return true;
            }
        }
        return false;
    }

    /** Views belong to the one who opened them; on a shared machine the next one starts afresh. */
    private static boolean isOf(long accountId, HttpSession views) {
        Object owner = views.getAttribute(ACCOUNT);
        if (owner == null) {
            views.setAttribute(ACCOUNT, accountId);
        }
        return owner == null || owner.equals(accountId);
    }

    /** Has somebody sign in, again where they have done so too long ago, and then go on with this request. */
    private static void ask(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException, ServletException {
        if (request.getHeader("Faces-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getMethod().equals("POST")) {
            request.setAttribute(KEPT, KeptPost.of(request, path));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            request.getRequestDispatcher("/sign-in.xhtml").forward(new WithoutFields(request), response);
        } else {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            boolean start = path.equals(ADMIN) && query.isEmpty();
            String again = Callers.signedIn(request).isPresent() ? "again&" : "";
            leadTo(response, start ? "/sign-in" : "/sign-in?" + again + "to=" + encoded(path + query));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void leadTo(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    /** What was posted to the admin without a session, and is on its way through the sign-in. */
    public static Optional<KeptPost> keptPost(HttpServletRequest request) {
        return Optional.ofNullable((KeptPost) request.getAttribute(KEPT));
    }

    /** A place in the admin that somebody may be led to after signing in; the admin's start for anything else. */
    public static String within(String wish) {
        boolean inAdmin = wish != null
                && wish.length() <= 2000
                && wish.matches("/admin(?:[/?][\\x21-\\x7E&&[^\\\\\"<>]]*)?")
                && !wish.contains("//")
                && !wish.contains("..");
        return inAdmin ? wish : ADMIN;
    }
}
