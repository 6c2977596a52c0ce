package org.praxiscms.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the site said to one request, before any browser touched it. */
final class Answer {
    private final String path;
    private final int status;
    private final String type;
    private final byte[] body;
    private final Document document;

    /** A link inside the site. {@code fragment} is empty for the top of a page. */
    record Link(String path, String fragment) {}

    Answer(String path, HttpResponse<byte[]> response) {
        this.path = path;
        this.status = response.statusCode();
        this.type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        this.body = response.body();
        this.document = isPage() ? parse(response.uri()) : new Document(path);
    }

    private Document parse(URI address) {
        try {
            return Jsoup.parse(body(), "UTF-8", address.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path() {
        return path;
    }

    int status() {
        return status;
    }

    /** The media type without parameters. */
    String type() {
        return type;
    }

    boolean isPage() {
        return type.equals("text/html");
    }

    InputStream body() {
        return new ByteArrayInputStream(body);
    }

    /** Without elements for anything but a page. */
    Document document() {
        return document;
    }

    /** Where a visitor or a browser goes from here without leaving the site. */
    List<Link> links() {
        String origin = document.location().replaceAll("(?<=[^/]/)[^/].*", "");
        return document.select("[href], [src]").stream()
                .flatMap(Answer::targets)
                .filter(target -> target.startsWith(origin) && !origin.isEmpty())
                .map(target -> URI.create(target.substring(origin.length() - 1)))
                .map(target -> new Link(
                        target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()),
                        target.getFragment() == null ? "" : target.getFragment()))
                .distinct()
                .toList();
    }

    private static Stream<String> targets(Element element) {
        return Stream.of(element.absUrl("href"), element.absUrl("src"));
    }
}
