package org.praxiscms.browser;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML Checker, on bytes as the site sends them. Warnings are not findings, errors are. */
final class HtmlChecker {
    private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";
    private static final String SVG = "http://s.validator.nu/svg-xhtml5-rdf-mathml.rnc";

    private final List<String> findings = new ArrayList<>();
    private final SimpleDocumentValidator html = validator(HTML);
    private final SimpleDocumentValidator svg = validator(SVG);
    private String path = "";

    private SimpleDocumentValidator validator(String schema) {
        SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
        ErrorHandler handler = new Findings();
        try {
            validator.setUpMainSchema(schema, handler);
            validator.setUpValidatorAndParsers(handler, true, false);
        } catch (Exception e) {
            // So wide because the checker declares it so.
            throw new IllegalStateException(e);
        }
        return validator;
    }

    void check(Answer answer) {
        check(answer.path(), answer.type(), answer.body());
    }

    void check(String address, String type, InputStream body) {
        path = address;
        InputSource source = new InputSource(body);
        source.setEncoding("UTF-8");
        source.setSystemId(path);
        try {
            switch (type) {
                case "text/html" -> html.checkHtmlInputSource(source);
                case "image/svg+xml" -> svg.checkXmlInputSource(source);
                default -> throw new IllegalArgumentException(type);
            }
        } catch (IOException | SAXException e) {
            findings.add(path + ": " + e);
        }
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    private final class Findings implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            findings.add(path + ":" + error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
