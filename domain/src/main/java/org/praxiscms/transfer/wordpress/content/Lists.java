package org.praxiscms.transfer.wordpress.content;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes lists so that they hold items and nothing else: a list that stands directly in a list belongs to the item
 * before it, stray text becomes an item.
 */
final class Lists {

    private final Conversion conversion;
    private final ContentWalk walk;

    Lists(Conversion conversion, ContentWalk walk) {
        this.conversion = conversion;
        this.walk = walk;
    }

    void list(Element source, Flow flow) {
        Element made = conversion.clean(source, source.nameIs("ol") ? "ol" : "ul");
        if (source.nameIs("ol")) {
            numbering(source, made);
        }
        addItems(source.childNodes(), made, flow);
    }

    /** Items that stand outside any list. */
    void strayItems(List<Node> items, Flow flow) {
        addItems(items, new Element("ul"), flow);
    }

    private void addItems(List<Node> nodes, Element made, Flow flow) {
        Items items = new Items(flow);
        nodes.forEach(items::add);
        items.finished().forEach(made::appendChild);
        if (made.childrenSize() > 0) {
            flow.add(made);
        }
    }

    private static void numbering(Element source, Element made) {
        if (source.attr("start").matches("-?\\d{1,6}")) {
            made.attr("start", source.attr("start"));
        }
        if (source.hasAttr("reversed")) {
            made.attr("reversed", true);
        }
        if (source.attr("type").matches("[1aAiI]")) {
            made.attr("type", source.attr("type"));
        }
    }

    void definitions(Element source, Flow flow) {
        Element made = conversion.clean(source, "dl");
        addDefinitions(source, made, flow);
        if (made.selectFirst("dd") != null) {
            flow.add(made);
        } else {
            made.children()
                    .forEach(term -> flow.paragraph(new Element("p"), true, words -> walk.children(term, words)));
        }
    }

    private void addDefinitions(Element source, Element made, Flow flow) {
        for (Element child : source.children()) {
            if (child.nameIs("dt")) {
                Flow inner = flow.into(made);
                inner.paragraph(conversion.clean(child, "dt"), false, words -> walk.children(child, words));
            } else if (child.nameIs("dd")) {
                Element definition = conversion.clean(child, "dd");
                fill(child, definition, flow);
                if (definition.childNodeSize() > 0) {
                    made.appendChild(definition);
                }
            } else {
                addDefinitions(child, made, flow);
            }
        }
    }

    private void fill(Element source, Element target, Flow flow) {
        Flow inner = flow.into(target);
        walk.children(source, inner);
        inner.endParagraph();
        unwrapOnlyParagraph(target);
    }

    /** An item or cell whose text is one paragraph needs no {@code <p>}. */
    static void unwrapOnlyParagraph(Element container) {
        List<Element> paragraphs =
                container.children().stream().filter(child -> child.nameIs("p")).toList();
        if (paragraphs.size() == 1 && onlyListsBeside(container, paragraphs.get(0))) {
            paragraphs.get(0).unwrap();
        }
    }

    private static boolean onlyListsBeside(Element container, Element paragraph) {
        return container.children().stream()
                .filter(child -> child != paragraph)
                .allMatch(child -> child.nameIs("ul") || child.nameIs("ol"));
    }

    /** Gathers the items of one list; the last one stays open for what belongs to it. */
    private final class Items {

        private final Flow flow;
        private final List<Element> items = new ArrayList<>();
        private Flow stray;

        Items(Flow flow) {
            this.flow = flow;
        }

        void add(Node node) {
            if (node instanceof TextNode text && text.isBlank()) {
                return;
            }
            if (node instanceof Element item && item.nameIs("li")) {
                endStray();
                begin(item);
            } else if (node instanceof Element list && isList(list) && !items.isEmpty()) {
                Flow inner = flow.into(items.get(items.size() - 1));
                walk.element(list, inner);
                inner.endParagraph();
            } else if (node instanceof Element || node instanceof TextNode) {
                beginStray();
                walk.node(node, stray);
            }
        }

        private boolean isList(Element element) {
            return element.nameIs("ul") || element.nameIs("ol");
        }

        private void begin(Element source) {
            Element item = conversion.clean(source, "li");
            if (source.attr("value").matches("-?\\d{1,6}")) {
                item.attr("value", source.attr("value"));
            }
            items.add(item);
            Flow inner = flow.into(item);
            walk.children(source, inner);
            inner.endParagraph();
        }

        private void beginStray() {
            if (stray == null) {
                Element item = new Element("li");
                items.add(item);
                stray = flow.into(item);
            }
        }

        private void endStray() {
            if (stray != null) {
                stray.endParagraph();
                stray = null;
            }
        }

        List<Element> finished() {
            endStray();
            items.forEach(Lists::unwrapOnlyParagraph);
            return items.stream().filter(item -> item.childNodeSize() > 0).toList();
        }
    }
}
