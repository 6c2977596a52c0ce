package org.praxiscms.transfer.wordpress.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Writes pictures: where they are now, how large, and with an alternative text even if it is an empty one. */
final class Pictures {

    private static final Pattern ID_IN_CLASS = Pattern.compile("(?:^|\\s)wp-image-(\\d{1,9})(?:\\s|$)");
    private static final int LARGEST_WITHIN_TEXT = 48;

    private final Conversion conversion;

    Pictures(Conversion conversion) {
        this.conversion = conversion;
    }

    /** The address a picture shows: pages that load pictures late keep it in another attribute. */
    static String source(Element img) {
        return Stream.of("data-src", "data-lazy-src", "data-original", "src")
                .map(name -> img.attr(name).strip())
                .filter(address -> !address.isEmpty() && !address.startsWith("data:"))
                .findFirst()
                .orElse(img.attr("src").strip());
    }

    Optional<Element> picture(Element img) {
        String src = source(img);
        Optional<String> address = WebAddress.shown(src);
        if (address.isEmpty() || isDot(img)) {
            String shown = src.startsWith("data:") ? "data: address" : src;
            conversion.report(Change.Kind.PICTURE_REMOVED, shown.isEmpty() ? "without an address" : shown);
            return Optional.empty();
        }
        Integer id = attachmentId(img);
        Picture oldPlace = new Picture(address.get(), number(img, "width"), number(img, "height"));
        return Optional.of(element(placed(oldPlace, id), alternative(img, id, src)));
    }

    /** A picture of a gallery, found by its attachment's id. */
    static Element gallery(Attachment attachment) {
        return element(attachment.picture(), attachment.alternative());
    }

    /** A picture small enough to be read as part of a line. */
    static boolean isWithinText(Element img) {
        Integer width = number(img, "width");
        Integer height = number(img, "height");
        return width != null && height != null && width <= LARGEST_WITHIN_TEXT && height <= LARGEST_WITHIN_TEXT;
    }

    /** The character that WordPress shows as a picture in old browsers; empty for any other picture. */
    static String emoji(Element img) {
        return img.hasClass("emoji") || img.hasClass("wp-smiley") ? img.attr("alt") : "";
    }

    private Picture placed(Picture old, Integer id) {
        Optional<Picture> found = conversion.addresses().picture(old.address(), id);
        if (found.isEmpty()) {
            conversion.report(Change.Kind.PICTURE_UNKNOWN, old.address());
            return old;
        }
        boolean sized = found.get().width() != null && found.get().height() != null;
        return sized ? found.get() : new Picture(found.get().address(), old.width(), old.height());
    }

    private String alternative(Element img, Integer id, String src) {
        String alternative = img.attr("alt").strip();
        if (alternative.isEmpty() && id != null) {
            alternative = conversion
                    .addresses()
                    .attachment(id)
                    .map(Attachment::alternative)
                    .orElse("")
                    .strip();
        }
        if (alternative.isEmpty()) {
            conversion.report(Change.Kind.PICTURE_WITHOUT_ALT, src);
        } else if (alternative.equalsIgnoreCase(PictureAddress.name(src))) {
            conversion.report(Change.Kind.ALT_IS_FILE_NAME, alternative);
        }
        return alternative;
    }

    private static Element element(Picture picture, String alternative) {
        Element made = new Element("img").attr("src", picture.address()).attr("alt", alternative);
        if (picture.width() != null) {
            made.attr("width", picture.width().toString());
        }
        if (picture.height() != null) {
            made.attr("height", picture.height().toString());
        }
        return made;
    }

    private static Integer attachmentId(Element img) {
        Matcher matcher = ID_IN_CLASS.matcher(img.className());
        String id = matcher.find() ? matcher.group(1) : img.attr("data-id");
        return id.matches("\\d{1,9}") ? Integer.valueOf(id) : null;
    }

    private static boolean isDot(Element img) {
        Integer width = number(img, "width");
        Integer height = number(img, "height");
        return width != null && width <= 1 || height != null && height <= 1;
    }

    private static Integer number(Element img, String name) {
        String text = img.attr(name).strip();
        return text.matches("\\d{1,5}(?:px)?") ? Integer.valueOf(text.replace("px", "")) : null;
    }
}
