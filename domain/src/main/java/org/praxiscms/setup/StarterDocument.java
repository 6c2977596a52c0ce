package org.praxiscms.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One HTML file of the starter content: its title, its facts in {@code meta} elements, its body. */
final class StarterDocument {
    private static final String FOLDER = "/starter/";

    private final String name;
    private final Document document;

    private StarterDocument(String name, Document document) {
        this.name = name;
        this.document = document;
    }

    /** @param name below the folder of the starter content */
    static StarterDocument read(String name) {
        return new StarterDocument(name, Jsoup.parse(new String(bytes(name), StandardCharsets.UTF_8)));
    }

    static byte[] bytes(String name) {
        try (InputStream in = StarterDocument.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("no starter content " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names in an index file, one a line. */
    static List<String> index(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    String title() {
        return document.title();
    }

    /** A fact of the document; it has to be there. */
    String fact(String fact) {
        String value = optionalFact(fact);
        if (value == null) {
            throw new IllegalStateException(name + " lacks " + fact);
        }
        return value;
    }

    /** A fact of the document; null where it is not said. */
    String optionalFact(String fact) {
        Element meta = document.selectFirst("meta[name=" + fact + "]");
        return meta == null || meta.attr("content").isBlank() ? null : meta.attr("content");
    }

    Element body() {
        return document.body();
    }
}
