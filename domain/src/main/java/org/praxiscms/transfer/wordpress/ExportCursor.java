package org.praxiscms.transfer.wordpress;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks an export's elements and keeps the parser's dangers away from its readers: no document type, no external
 * entity, bounded texts and nesting, and every failure as {@link ExportUnreadable} with its place.
 *
 * <p>After {@link #nextChild()} returned true the child must be consumed: by {@link #text()}, by {@link #skip()} or by
 * asking for its children until there are none.
 */
final class ExportCursor implements AutoCloseable {

    static final int LONGEST_TEXT = 16 * 1024 * 1024;
    private static final int DEEPEST = 200;
    private static final int SNIFFED = 1024;
    private static final long LONGEST_FILE = 8L * 1024 * 1024 * 1024;

    private final InputStream bytes;
    private final XMLStreamReader xml;
    private int depth;

    private ExportCursor(InputStream bytes) {
        this.bytes = bytes;
        try {
            xml = factory().createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    static ExportCursor open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return new ExportCursor(sniffed(in));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLReporter((message, error, related, place) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("The file asks for another file; that is not allowed");
        });
        return factory;
    }

    private static InputStream sniffed(InputStream file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(unzipped(file), SNIFFED);
        byte[] head = in.readNBytes(SNIFFED);
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (text.isBlank()) {
            throw new ExportUnreadable("The file is empty");
        }
        if (text.contains("<!doctype html") || text.contains("<html")) {
            throw new ExportUnreadable("This is a web page, not a WordPress export", 1, 1);
        }
        in.unread(head);
        return new Bounded(in);
    }

    private static InputStream unzipped(InputStream file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(file, 2);
        byte[] magic = in.readNBytes(2);
        in.unread(magic);
        boolean zipped = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        return zipped ? new GZIPInputStream(in) : in;
    }

    /** Steps to the next child of the current element; false at the current element's end. */
    boolean nextChild() {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** The current element's text, whether plain or CDATA, without surrounding white space. */
    String text() {
        StringBuilder text = new StringBuilder();
        int level = depth;
        while (depth >= level) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append(text);
                default -> {}
            }
        }
        return text.toString().strip();
    }

    private void append(StringBuilder text) {
        if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
            throw unreadable("A text is longer than " + LONGEST_TEXT / 1024 / 1024 + " million characters");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    void skip() {
        int level = depth;
        while (depth >= level) {
            next();
        }
    }

    String name() {
        return xml.getLocalName();
    }

    Vocabulary vocabulary() {
        return Vocabulary.of(xml.getNamespaceURI());
    }

    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    /** The version of a {@code wp} namespace that the current element declares, or an empty string. */
    String declaredVersion() {
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String version = Vocabulary.exportVersion(xml.getNamespaceURI(i));
            if (!version.isEmpty()) {
                return version;
            }
        }
        return "";
    }

    int line() {
        return xml.getLocation().getLineNumber();
    }

    ExportUnreadable unreadable(String reason) {
        Location place = xml.getLocation();
        return new ExportUnreadable(reason, place.getLineNumber(), place.getColumnNumber());
    }

    private int next() {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.END_DOCUMENT -> depth = -1;
                case XMLStreamConstants.DTD -> throw unreadable("The file has a DOCTYPE; an export has none");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw unreadable("The file uses the entity \"" + xml.getLocalName() + "\", which is not declared");
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } catch (RuntimeException e) {
            throw e instanceof ExportUnreadable ? e : unreadable("The file is not well-formed XML");
        }
    }

    private void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw unreadable("Elements are nested more than " + DEEPEST + " deep");
        }
    }

    private static ExportUnreadable unreadable(XMLStreamException e) {
        Location place = e.getLocation();
        int line = place == null ? 0 : Math.max(0, place.getLineNumber());
        int column = place == null ? 0 : Math.max(0, place.getColumnNumber());
        return new ExportUnreadable(reason(e), line, column);
    }

    private static String reason(XMLStreamException e) {
        Throwable nested = e.getNestedException();
        if (nested instanceof ZipException || nested instanceof EOFException) {
            return "The compressed file is damaged: " + nested.getMessage();
        }
        String message = String.valueOf(e.getMessage());
        int detail = message.indexOf("Message: ");
        String plain = (detail < 0 ? message : message.substring(detail + 9)).strip();
        return nested instanceof CharConversionException || plain.startsWith("Invalid byte")
                ? "The file's bytes do not fit the encoding that it declares (UTF-8 if none): " + plain
                : "The file is not well-formed XML: " + plain;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            bytes.close();
        }
    }

    /** A compressed file may unfold to any size; this one ends it. */
    private static final class Bounded extends FilterInputStream {

        private long left = LONGEST_FILE;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(got);
            return got;
        }

        private void count(int got) throws IOException {
            left -= Math.max(0, got);
            if (left < 0) {
                throw new IOException("The file is longer than " + LONGEST_FILE + " bytes");
            }
        }
    }
}
