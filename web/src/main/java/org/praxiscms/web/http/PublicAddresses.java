package org.praxiscms.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The addresses of the public site: says which view serves a path, and that each thing has one address, without
 * ending slash. What is nobody's address is asked of the standing pages, which know what became of former ones.
 */
public class PublicAddresses extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String PATH = PublicAddresses.class.getName();
    private static final String ENDING_SLASH = PATH + ".endingSlash";
    private static final String STANDING = "/standing.xhtml";

    private static final Pattern FILES = Pattern.compile("/assets/.*|/favicon\\.ico|/robots\\.txt");
    private static final Pattern OLD_NUMBER = Pattern.compile("(?:.*&)?(?:p|page_id)=([0-9]{1,18})(?:&.*)?");
    private static final Set<String> VIEWS = Set.of("articles", "contact", "notices");

    /** The way in: the only views of the site that take a post. */
    private static final Set<String> FORMS =
            Set.of("confirm-address", "forgot-password", "invitation", "new-password", "setup", "sign-in");

    private static final int LONGEST_PATH = 2000;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (isAnsweredByAnother(request)) {
            chain.doFilter(request, response);
        } else if (!isTaken(request.getMethod(), path)) {
            response.setHeader("Allow", takesPosts(path) ? "GET, HEAD, POST" : "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (FILES.matcher(path).matches()) {
            chain.doFilter(request, response);
        } else if (path.length() > LONGEST_PATH || path.endsWith(".xhtml")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.length() > 1 && path.endsWith("/")) {
            withoutSlash(request, response, path.replaceAll("/+$", ""));
        } else {
            show(request, response, path);
        }
    }

    private static boolean isTaken(String method, String path) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("POST") && takesPosts(path);
    }

    private static boolean takesPosts(String path) {
        return path.startsWith("/") && FORMS.contains(path.substring(1));
    }

    /** By a servlet of its own: media, and on the management port health and metrics. */
    private static boolean isAnsweredByAnother(HttpServletRequest request) {
        MappingMatch match = request.getHttpServletMapping().getMappingMatch();
        return match == MappingMatch.PATH || match == MappingMatch.EXACT;
    }

    /** Addresses of another system end in a slash: asked of the standing pages at once, they cost one redirect, not two. */
    private static void withoutSlash(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException, ServletException {
        if (viewOf(path).equals(STANDING)) {
            request.setAttribute(ENDING_SLASH, true);
            show(request, response, path);
        } else {
            moved(response, path, request.getQueryString());
        }
    }

    /** Whether a visitor wrote the address with a slash at its end. */
    public static boolean hasEndingSlash(HttpServletRequest request) {
        return request.getAttribute(ENDING_SLASH) != null;
    }

    private static void show(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException, ServletException {
        String query = request.getQueryString();
        boolean oldNumber =
                path.equals("/") && query != null && OLD_NUMBER.matcher(query).matches();
        request.setAttribute(PATH, oldNumber ? OLD_NUMBER.matcher(query).replaceAll("/?p=$1") : path);
        if (!response.containsHeader("Cache-Control")) {
            // A change shows at the next visit.
            response.setHeader("Cache-Control", "no-cache");
        }
        request.getRequestDispatcher(oldNumber ? STANDING : viewOf(path)).forward(request, response);
    }

    private static String viewOf(String path) {
        if (path.equals("/") || path.isEmpty()) {
            return "/home.xhtml";
        }
        String[] steps = path.substring(1).split("/", -1);
        String first = steps[0];
        if (steps.length == 1 && (VIEWS.contains(first) || FORMS.contains(first))) {
            return "/" + first + ".xhtml";
        }
        if (steps.length == 2) {
            switch (first) {
                case "articles":
                    return "/article.xhtml";
                case "topics":
                    return "/topic.xhtml";
                case "notices":
                    return "/notice.xhtml";
                default:
                    break;
            }
        }
        return STANDING;
    }

    /** The path that a visitor asked for, decoded, from the site's first slash; {@code /?p=5} for an old number. */
    public static String pathOf(HttpServletRequest request) {
        return (String) request.getAttribute(PATH);
    }

    /** Says that something lies at another path of this site for good. */
    public static void moved(HttpServletResponse response, String path, String query) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        // A query comes encoded (RFC 3986); whatever in it is not could end the header.
        String plainQuery = query == null ? "" : "?" + query.replaceAll("[^\\x21-\\x7E]", "");
        response.setHeader("Location", encoded(path.isEmpty() ? "/" : path) + plainQuery);
    }

    /** A path of this site, never of another host: {@code //evil.example} loses its second slash. */
    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path.replaceAll("^[/\\\\]+", ""), null).toASCIIString();
        } catch (URISyntaxException notAPath) {
            return "/";
        }
    }
}
