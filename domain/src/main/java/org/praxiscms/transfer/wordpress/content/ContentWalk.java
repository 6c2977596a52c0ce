package org.praxiscms.transfer.wordpress.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Walks the parsed text and says of each element what it becomes. An element that is not named here dissolves into its
 * content: what the new site does not know cannot get in.
 */
final class ContentWalk {

    private static final Set<String> BOXES = Set.of(
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "center",
            "hgroup",
            "fieldset",
            "dt",
            "dd",
            "figcaption",
            "tr",
            "td",
            "th",
            "summary",
            "dialog",
            "search");
    private static final Set<String> CODE = Set.of("script", "style", "noscript", "template", "link", "meta", "base");
    private static final Set<String> FORM_PARTS =
            Set.of("form", "input", "select", "textarea", "button", "label", "option", "datalist", "output", "legend");
    private static final Set<String> SILENT = Set.of("title", "source", "track", "param", "map", "area", "colgroup");
    private static final Set<String> DRAWN = Set.of("svg", "canvas", "math", "applet", "object", "embed");
    private static final Map<String, String> INLINE = Map.ofEntries(
            Map.entry("strong", "strong"),
            Map.entry("b", "strong"),
            Map.entry("em", "em"),
            Map.entry("i", "em"),
            Map.entry("s", "s"),
            Map.entry("strike", "s"),
            Map.entry("del", "del"),
            Map.entry("ins", "ins"),
            Map.entry("sub", "sub"),
            Map.entry("sup", "sup"),
            Map.entry("small", "small"),
            Map.entry("code", "code"),
            Map.entry("tt", "code"),
            Map.entry("samp", "samp"),
            Map.entry("kbd", "kbd"),
            Map.entry("var", "var"),
            Map.entry("cite", "cite"),
            Map.entry("dfn", "dfn"),
            Map.entry("q", "q"),
            Map.entry("abbr", "abbr"),
            Map.entry("acronym", "abbr"),
            Map.entry("bdi", "bdi"),
            Map.entry("bdo", "bdo"),
            Map.entry("ruby", "ruby"),
            Map.entry("rt", "rt"),
            Map.entry("rp", "rp"));
    private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(?:bold|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("font-weight\\s*:\\s*(?:normal|[1-5]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style\\s*:\\s*italic");
    private static final Pattern STRUCK = Pattern.compile("text-decoration[a-z-]{0,10}\\s*:[^;]{0,40}line-through");
    private static final Pattern ALIGNED =
            Pattern.compile("(?:^|\\s)(?:has-text-)?align-?(?:left|right|center|wide|full)(?:\\s|$)");
    private static final Pattern BARE_ADDRESS = Pattern.compile("https?://[^\\s<>\"\\[\\]]{4,2000}+");

    private final Conversion conversion;
    private final Embeds embeds;
    private final Links links;
    private final Pictures pictures;
    private final Figures figures;
    private final Lists lists;
    private final Tables tables;

    ContentWalk(Conversion conversion) {
        this.conversion = conversion;
        embeds = new Embeds(conversion);
        links = new Links(conversion);
        pictures = new Pictures(conversion);
        figures = new Figures(conversion, this, pictures, links);
        lists = new Lists(conversion, this);
        tables = new Tables(conversion, this);
    }

    Embeds embeds() {
        return embeds;
    }

    void children(Element source, Flow flow) {
        List<Node> stray = new ArrayList<>();
        for (Node node : source.childNodes()) {
            if (node instanceof Element item && item.nameIs("li")) {
                stray.add(item);
            } else if (stray.isEmpty() || !isBlank(node)) {
                endStray(stray, flow);
                node(node, flow);
            }
        }
        endStray(stray, flow);
    }

    private static boolean isBlank(Node node) {
        return node instanceof TextNode text ? text.isBlank() : !(node instanceof Element);
    }

    private void endStray(List<Node> stray, Flow flow) {
        if (!stray.isEmpty()) {
            lists.strayItems(List.copyOf(stray), flow);
            stray.clear();
        }
    }

    void node(Node node, Flow flow) {
        if (node instanceof TextNode text) {
            text(text, flow);
        } else if (node instanceof Element element) {
            element(element, flow);
        }
    }

    /** Text, line by line where the source's lines count: an address alone on a line asks for a player. */
    private void text(TextNode node, Flow flow) {
        String text = node.getWholeText();
        if (!text.contains("://")) {
            flow.text(text);
            return;
        }
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            String line = text.substring(start, end);
            boolean whole = newline >= 0 || endsLine(node);
            if (!(whole && flow.canPart() && flow.atLineStart() && player(line.strip(), flow))) {
                flow.text(line);
            }
            start = end;
        }
    }

    private static boolean endsLine(TextNode node) {
        Node next = node.nextSibling();
        return next == null || next instanceof Element e && (e.nameIs("br") || e.isBlock());
    }

    private boolean player(String line, Flow flow) {
        if (!BARE_ADDRESS.matcher(line).matches() || flow.around("a") != null) {
            return false;
        }
        if (Embeds.known(line)) {
            flow.endParagraph();
            embeds.frame(line, flow, words -> {});
            return true;
        }
        Optional<String> moved = conversion.addresses().link(line);
        moved.ifPresent(address -> pageCard(line, address, flow));
        return moved.isPresent();
    }

    /** WordPress shows a card for one of the site's own pages; here its title, as a link. */
    private void pageCard(String old, String address, Flow flow) {
        conversion.report(Change.Kind.LINK_REWRITTEN, old + " → " + address);
        flow.paragraph(new Element("p"), true, words -> {
            words.open(new Element("a").attr("href", address));
            words.text(conversion.addresses().title(old).orElse(old));
            words.close();
        });
    }

    void element(Element e, Flow flow) {
        reportStyling(e);
        String name = e.normalName();
        switch (name) {
            case "p" -> flow.paragraph(conversion.clean(e, "p"), true, words -> children(e, words));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(e, flow);
            case "br" -> flow.lineBreak();
            case "hr" -> flow.add(new Element("hr"));
            case "wbr" -> flow.text("");
            case "a" -> link(e, flow);
            case "img", "amp-img" -> image(e, flow);
            case "figure" -> figures.figure(e, flow);
            case "ul", "ol", "menu", "dir" -> lists.list(e, flow);
            case "table" -> tables.table(e, flow);
            case "blockquote" -> container(e, "blockquote", flow);
            case "details" -> details(e, flow);
            case "address" -> flow.paragraph(conversion.clean(e, "address"), false, words -> children(e, words));
            case "pre", "listing", "xmp", "plaintext" -> verbatim(e, flow);
            case "iframe", "frame" -> embeds.frame(frameAddress(e), flow, words -> {});
            case "video", "audio" -> players(e, flow, words -> {});
            default -> other(e, name, flow);
        }
    }

    private void other(Element e, String name, Flow flow) {
        if (name.startsWith(WordPressMarks.PREFIX)) {
            mark(e, name, flow);
        } else if (Figures.isCaptionBox(e)) {
            figures.captionBox(e, flow);
        } else if (name.equals("dl")) {
            lists.definitions(e, flow);
        } else if (BOXES.contains(name)) {
            box(e, flow);
        } else if (CODE.contains(name)) {
            reportCode(e);
        } else if (FORM_PARTS.contains(name)) {
            formPart(e, name, flow);
        } else if (DRAWN.contains(name)) {
            drawn(e, flow);
        } else if (!SILENT.contains(name)) {
            inline(e, flow);
        }
    }

    private void mark(Element e, String name, Flow flow) {
        switch (name) {
            case WordPressMarks.CAPTION -> figures.captionBox(e, flow);
            case WordPressMarks.GALLERY -> figures.galleryShortcode(galleryIds(e), e.attr("data-shortcode"), flow);
            case WordPressMarks.PLAYER -> player(e, flow);
            default -> children(e, flow);
        }
    }

    private void player(Element e, Flow flow) {
        switch (e.attr("data-kind")) {
            case "video" -> embeds.file(e.attr("data-address"), true, flow, words -> {});
            case "audio" -> embeds.file(e.attr("data-address"), false, flow, words -> {});
            default -> embeds.frame(e.attr("data-address"), flow, words -> {});
        }
    }

    private List<Integer> galleryIds(Element e) {
        if (!e.hasAttr("data-ids")) {
            return conversion.addresses().attachmentsOfPost();
        }
        return Pattern.compile("[,\\s]+")
                .splitAsStream(e.attr("data-ids"))
                .filter(id -> id.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .limit(500)
                .toList();
    }

    private void heading(Element e, Flow flow) {
        int level = e.normalName().charAt(1) - '0';
        flow.paragraph(conversion.clean(e, conversion.heading(level)), false, words -> children(e, words));
    }

    private void link(Element e, Flow flow) {
        conversion.takeId(e).ifPresent(flow::mark);
        if (isSecondDownload(e)) {
            return;
        }
        Optional<Element> made = linkToWrite(e);
        boolean opened = made.isPresent() && flow.open(made.get());
        Optional<String> words = opened ? links.wordsInsteadOfAddress(e) : Optional.empty();
        words.ifPresentOrElse(flow::text, () -> children(e, flow));
        if (opened) {
            flow.close();
        }
    }

    /** A picture that becomes a figure brings its link along; one within the text needs the link round it. */
    private Optional<Element> linkToWrite(Element e) {
        Element img = e.hasText() ? null : e.selectFirst("img");
        if (img == null) {
            return links.link(e);
        }
        return staysWithinText(img) ? links.round(e, img) : Optional.empty();
    }

    private static boolean staysWithinText(Element img) {
        return !Pictures.emoji(img).isEmpty() || Pictures.isWithinText(img) || img.closest("td, th") != null;
    }

    /** A file block says its link twice: once as text, once as a button. */
    private static boolean isSecondDownload(Element e) {
        Element before = e.hasClass("wp-block-file__button") ? e.previousElementSibling() : null;
        return before != null && before.attr("href").equals(e.attr("href"));
    }

    private void image(Element img, Flow flow) {
        String emoji = Pictures.emoji(img);
        if (!emoji.isEmpty()) {
            flow.text(emoji);
        } else if (staysWithinText(img)) {
            pictures.picture(img).ifPresent(flow::inline);
        } else {
            figures.lonePicture(img, flow);
        }
    }

    private void container(Element e, String tag, Flow flow) {
        Element made = conversion.clean(e, tag);
        WebAddress.shown(e.attr("cite")).filter(WebAddress::absolute).ifPresent(cite -> made.attr("cite", cite));
        Flow inner = flow.into(made);
        children(e, inner);
        inner.endParagraph();
        if (made.childrenSize() > 0) {
            flow.add(made);
        }
    }

    private void details(Element e, Flow flow) {
        Element made = conversion.clean(e, "details");
        Flow inner = flow.into(made);
        e.children().stream()
                .filter(child -> child.nameIs("summary"))
                .findFirst()
                .ifPresent(summary -> {
                    inner.paragraph(new Element("summary"), false, words -> children(summary, words));
                    summary.remove();
                });
        children(e, inner);
        inner.endParagraph();
        if (made.childrenSize() > 0) {
            flow.add(made);
        }
    }

    private void box(Element e, Flow flow) {
        conversion.takeId(e).ifPresent(flow::mark);
        if (e.hasClass("wp-block-spacer")) {
            return;
        }
        flow.boundary();
        figures.background(e, flow);
        children(e, flow);
        flow.boundary();
    }

    /** The players in this element, each as a link; the words follow the last. */
    void players(Element source, Flow flow, Consumer<Flow> words) {
        boolean self = !source.nameIs("figure");
        List<Element> found = self ? List.of(source) : List.copyOf(source.select("video, audio, iframe"));
        for (int i = 0; i < found.size(); i++) {
            Consumer<Flow> caption = i == found.size() - 1 ? words : none -> {};
            Element player = found.get(i);
            if (player.nameIs("iframe")) {
                embeds.frame(frameAddress(player), flow, caption);
            } else {
                embeds.file(mediaAddress(player), player.nameIs("video"), flow, caption);
            }
        }
    }

    private static String frameAddress(Element frame) {
        return List.of("data-src", "data-lazy-src", "src").stream()
                .map(name -> frame.attr(name).strip())
                .filter(address ->
                        WebAddress.shown(address).filter(WebAddress::absolute).isPresent())
                .findFirst()
                .orElse("");
    }

    private static String mediaAddress(Element player) {
        Element source = player.selectFirst("source[src]");
        return player.hasAttr("src") || source == null ? player.attr("src") : source.attr("src");
    }

    private void drawn(Element e, Flow flow) {
        if (e.nameIs("object")
                && e.attr("type").equals("application/pdf")
                && e.attr("data").isEmpty()) {
            return;
        }
        String address = e.attr("data") + e.attr("src");
        conversion.report(Change.Kind.EMBED_REMOVED, e.normalName() + " " + address);
        if (e.nameIs("object")) {
            children(e, flow);
        }
    }

    private void reportCode(Element e) {
        if (e.nameIs("script") || e.nameIs("style")) {
            String detail = e.hasAttr("src") ? e.normalName() + " " + e.attr("src") : e.normalName();
            conversion.report(Change.Kind.SCRIPT_REMOVED, detail);
        }
    }

    private void formPart(Element e, String name, Flow flow) {
        if (name.equals("label") || name.equals("legend")) {
            children(e, flow);
        } else {
            conversion.report(Change.Kind.FORM_REMOVED, (name + " " + e.attr("action") + " " + e.text()).strip());
        }
    }

    private void inline(Element e, Flow flow) {
        conversion.takeId(e).filter(id -> !e.nameIs("a")).ifPresent(flow::mark);
        if (conversion.classic() && e.nameIs("code") && e.wholeText().strip().contains("\n")) {
            listing(e, flow);
            return;
        }
        List<Element> opened = new ArrayList<>();
        for (Element template : templates(e)) {
            if (flow.open(template)) {
                opened.add(template);
            }
        }
        children(e, flow);
        opened.forEach(any -> flow.close());
    }

    private List<Element> templates(Element e) {
        List<Element> made = new ArrayList<>();
        String style = e.attr("style");
        String tag = INLINE.get(e.normalName());
        if (tag != null && !(tag.equals("strong") && NOT_BOLD.matcher(style).find())) {
            made.add(attributes(e, new Element(tag)));
        } else if (e.hasAttr("lang") || e.hasAttr("dir")) {
            Element span = conversion.clean(e, "span");
            if (span.attributesSize() > 0) {
                made.add(span);
            }
        }
        if (BOLD.matcher(style).find()) {
            made.add(new Element("strong"));
        }
        if (ITALIC.matcher(style).find()) {
            made.add(new Element("em"));
        }
        if (STRUCK.matcher(style).find()) {
            made.add(new Element("s"));
        }
        return made;
    }

    private Element attributes(Element e, Element made) {
        Element clean = conversion.clean(e, "span");
        made.attributes().addAll(clean.attributes());
        if ((made.nameIs("abbr") || made.nameIs("dfn")) && e.hasAttr("title")) {
            made.attr("title", e.attr("title"));
        }
        if (made.nameIs("q")
                && WebAddress.shown(e.attr("cite")).filter(WebAddress::absolute).isPresent()) {
            made.attr("cite", e.attr("cite"));
        }
        if ((made.nameIs("ins") || made.nameIs("del")) && e.attr("datetime").matches("[0-9T:.Z+-]{4,30}")) {
            made.attr("datetime", e.attr("datetime"));
        }
        return made;
    }

    private void verbatim(Element e, Flow flow) {
        Element made = conversion.clean(e, "pre");
        new Listing(links).copy(e, made);
        if (made.hasText()) {
            flow.add(made);
        }
    }

    /** A piece of code over several lines was meant as a listing. */
    private void listing(Element e, Flow flow) {
        Element code = conversion.clean(e, "code");
        new Listing(links).copy(e, code);
        Element made = new Element("pre");
        made.appendChild(code);
        flow.add(made);
    }

    private void reportStyling(Element e) {
        if (e.hasAttr("style")) {
            conversion.report(Change.Kind.STYLING_REMOVED, "inline style");
        }
        if (e.hasAttr("align") || ALIGNED.matcher(e.className()).find()) {
            conversion.report(Change.Kind.STYLING_REMOVED, "alignment");
        }
        if (e.nameIs("font") || e.nameIs("center") || e.nameIs("big") || e.nameIs("u") || e.nameIs("mark")) {
            conversion.report(Change.Kind.STYLING_REMOVED, "<" + e.normalName() + ">");
        }
    }
}
