package org.praxiscms.web.media;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxiscms.media.MediaFile;
import org.praxiscms.media.MediaLibrary;

/** Delivers {@code /media/<id>/<file name>}; the name is for people, the id decides. */
@WebServlet("/media/*")
public class MediaDelivery extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS = Pattern.compile("/([0-9]{1,18})/[^/]+");

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
        Optional<MediaFile> file = library.file(id);
        if (file.isPresent()) {
            deliver(file.get(), request, response);
        } else if (library.knows(id)) {
            response.setHeader("Cache-Control", "no-cache");
            write("image/svg+xml", PLACEHOLDER, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void deliver(MediaFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + file.sha256() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=86400");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            write(file.mimeType(), file.bytes(), response);
        }
    }

    private static void write(String mimeType, byte[] bytes, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType(mimeType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
