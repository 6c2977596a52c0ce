package org.praxiscms.transfer.wordpress.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Makes figures of all the forms in which WordPress, through the years, has kept a picture with its caption. */
final class Figures {

    private static final Pattern BACKGROUND =
            Pattern.compile("background(?:-image)?\\s*:[^;]{0,100}?url\\(\\s*['\"]?([^'\")]{1,2000})");

    private final Conversion conversion;
    private final ContentWalk walk;
    private final Pictures pictures;
    private final Links links;

    Figures(Conversion conversion, ContentWalk walk, Pictures pictures, Links links) {
        this.conversion = conversion;
        this.walk = walk;
        this.pictures = pictures;
        this.links = links;
    }

    static boolean isCaptionBox(Element e) {
        return e.hasClass("wp-caption") && !e.nameIs("p") || e.nameIs(WordPressMarks.CAPTION);
    }

    /** A {@code <figure>}, whatever it holds. */
    void figure(Element source, Flow flow) {
        Element caption = caption(source);
        Consumer<Flow> words = captionWords(caption);
        if (caption != null) {
            caption.remove();
        }
        if (source.selectFirst("figure figure") != null) {
            gallery(source, flow, words);
        } else if (source.hasClass("wp-block-embed")) {
            walk.embeds().frame(source.text().strip(), flow, words);
        } else if (source.selectFirst("video, audio, iframe") != null) {
            walk.players(source, flow, words);
        } else if (source.selectFirst("table, blockquote, pre") != null) {
            box(source, flow, words);
        } else if (source.selectFirst("img") != null) {
            add(source, source.select("img"), words, flow);
        } else {
            flow.boundary();
            walk.children(source, flow);
            flow.paragraph(new Element("p"), true, words);
        }
    }

    /** The classic editor's caption box: a shortcode, a {@code div} or a definition list round picture and words. */
    void captionBox(Element source, Flow flow) {
        Elements images = source.select("img");
        Element words = source.selectFirst(".wp-caption-text, .wp-caption-dd");
        if (images.isEmpty()) {
            flow.boundary();
            walk.children(source, flow);
            flow.boundary();
        } else if (words != null) {
            add(source, images, captionWords(words), flow);
        } else {
            add(source, images, wordsAround(source, images), flow);
        }
    }

    private Consumer<Flow> wordsAround(Element source, Elements images) {
        String attribute = source.attr(WordPressMarks.CAPTION_WORDS);
        if (!attribute.isBlank()) {
            return captionWords(Jsoup.parseBodyFragment(attribute).body());
        }
        Element copy = source.clone();
        copy.select("img").remove();
        return images.isEmpty() ? flow -> {} : captionWords(copy);
    }

    /** A picture in running text: behind the paragraph, as a figure of its own. */
    void lonePicture(Element img, Flow flow) {
        pictures.picture(img).ifPresent(picture -> {
            Element figure = new Element("figure");
            figure.appendChild(linked(picture, img));
            flow.addBehind(figure);
        });
    }

    void galleryShortcode(List<Integer> ids, String shortcode, Flow flow) {
        if (ids.isEmpty()) {
            conversion.report(Change.Kind.GALLERY_UNRESOLVED, shortcode);
        }
        for (Integer id : ids) {
            conversion
                    .addresses()
                    .attachment(id)
                    .ifPresentOrElse(
                            attachment -> galleryPicture(attachment, flow),
                            () -> conversion.report(Change.Kind.GALLERY_UNRESOLVED, "picture " + id));
        }
    }

    private void galleryPicture(Attachment attachment, Flow flow) {
        if (attachment.alternative().isBlank()) {
            conversion.report(
                    Change.Kind.PICTURE_WITHOUT_ALT, attachment.picture().address());
        }
        Element figure = new Element("figure");
        figure.appendChild(Pictures.gallery(attachment));
        appendCaption(figure, words -> words.text(attachment.caption()));
        flow.addBehind(figure);
    }

    /** The picture behind a cover's text, which older covers name only in a style. */
    void background(Element source, Flow flow) {
        Matcher matcher = BACKGROUND.matcher(source.attr("style"));
        if (source.selectFirst("img") == null && matcher.find()) {
            Element img =
                    new Element("img").attr("src", matcher.group(1).strip()).attr("class", source.className());
            lonePicture(img, flow);
        }
    }

    private void gallery(Element source, Flow flow, Consumer<Flow> words) {
        for (Element inner : outermostFigures(source)) {
            figure(inner, flow);
        }
        flow.paragraph(new Element("p"), true, words);
    }

    private static List<Element> outermostFigures(Element source) {
        List<Element> found = new ArrayList<>();
        for (Element child : source.children()) {
            if (child.nameIs("figure")) {
                found.add(child);
            } else {
                found.addAll(outermostFigures(child));
            }
        }
        return found;
    }

    /** A figure round a table, quotation or listing is only worth an element if it has a caption. */
    private void box(Element source, Flow flow, Consumer<Flow> words) {
        Element figure = conversion.clean(source, "figure");
        Flow inner = flow.into(figure);
        walk.children(source, inner);
        inner.endParagraph();
        if (figure.childrenSize() == 0) {
            flow.paragraph(new Element("p"), true, words);
        } else if (appendCaption(figure, words)) {
            flow.add(figure);
        } else {
            figure.children().forEach(block -> {
                block.remove();
                flow.add(block);
            });
        }
    }

    private void add(Element source, Elements images, Consumer<Flow> words, Flow flow) {
        Element figure = conversion.clean(source, "figure");
        for (Element img : images) {
            pictures.picture(img).ifPresent(picture -> figure.appendChild(linked(picture, img)));
        }
        if (figure.childrenSize() == 0) {
            flow.paragraph(new Element("p"), true, words);
        } else {
            appendCaption(figure, words);
            flow.addBehind(figure);
        }
    }

    private Element linked(Element picture, Element img) {
        Optional<Element> round = links.round(img.closest("a"), img);
        round.ifPresent(anchor -> anchor.appendChild(picture));
        return round.orElse(picture);
    }

    private boolean appendCaption(Element figure, Consumer<Flow> words) {
        Element box = new Element("div");
        Flow flow = new Flow(box, conversion.classic());
        flow.paragraph(new Element("figcaption"), false, words);
        Element caption = box.selectFirst("figcaption");
        if (caption != null) {
            caption.remove();
            figure.appendChild(caption);
        }
        return caption != null;
    }

    private Consumer<Flow> captionWords(Element caption) {
        return caption == null ? flow -> {} : flow -> walk.children(caption, flow);
    }

    private static Element caption(Element figure) {
        return figure.children().stream()
                .filter(child -> child.nameIs("figcaption"))
                .findFirst()
                .orElse(null);
    }
}
