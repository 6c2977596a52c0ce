package org.praxiscms.web.media;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.praxiscms.media.MediaFile;
import org.praxiscms.media.MediaLibrary;
import org.praxiscms.media.MediaVersion;

/** Delivers {@code /media/<id>/<file name>}; the name is for people, the id decides. */
@WebServlet("/media/*")
public class MediaDelivery extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS = Pattern.compile("/([0-9]{1,18})/[^/]+");

    private static final String ANY = "*";

    /** One of a list of entity tags, or the asterisk for any (RFC 9110, section 8.8.3). */
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\"|\\*)");

    /** A drawing may style itself, and nothing else: not even its script runs when it is opened on its own. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /** Shown where an imported picture's file is not here yet: its words are in the page. */
    private static final byte[] PLACEHOLDER =
            ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 675\" width=\"1200\" height=\"675\">"
                            + "<rect width=\"1200\" height=\"675\" fill=\"#e4efec\"/>"
                            + "<g fill=\"none\" stroke=\"#8dbdb4\" stroke-width=\"18\" stroke-linejoin=\"round\">"
                            + "<path d=\"M430 240h340v220H430z\"/><path d=\"m430 420 110-100 80 70 60-50 90 80\"/></g>"
                            + "<circle cx=\"690\" cy=\"300\" r=\"26\" fill=\"#8dbdb4\"/></svg>")
                    .getBytes(StandardCharsets.UTF_8);

    @Inject
    transient MediaLibrary library;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long id = Long.parseLong(address.group(1));
        Set<String> kept = tagsOf(request);
        // Only who comes back is asked about: the bytes are not read to find that they need not be sent.
        Optional<MediaVersion> version = kept.isEmpty() ? Optional.empty() : library.version(id);
        if (version.isPresent()
                && (kept.contains(ANY) || kept.contains(tag(version.get().sha256())))) {
            describe(version.get().sha256(), response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Optional<MediaFile> file = library.file(id);
        if (file.isPresent()) {
            describe(file.get().sha256(), response);
            write(file.get().mimeType(), file.get().bytes(), response);
        } else if (library.knows(id)) {
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Content-Security-Policy", POLICY);
            write("image/svg+xml", PLACEHOLDER, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Whether a tag is weak does not count here (RFC 9110, section 13.1.2). */
    private static Set<String> tagsOf(HttpServletRequest request) {
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .flatMap(line -> TAG.matcher(line).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String tag(String sha256) {
        return '"' + sha256 + '"';
    }

    /** The same with the bytes and without them: the headers of a 304 replace those that a browser has kept. */
    private static void describe(String sha256, HttpServletResponse response) {
        response.setHeader("ETag", tag(sha256));
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.setHeader("Content-Security-Policy", POLICY);
    }

    private static void write(String mimeType, byte[] bytes, HttpServletResponse response) throws IOException {
        response.setContentType(mimeType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
