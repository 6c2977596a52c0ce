package org.praxiscms.transfer.wordpress.content;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Copies preformatted text, in which every space and line counts, with only the plainest elements in it. */
final class Listing {

    private static final Set<String> KEPT =
            Set.of("code", "strong", "em", "sub", "sup", "kbd", "samp", "var", "cite", "del", "ins", "s");
    private static final Set<String> DROPPED = Set.of("script", "style", "img", "iframe", "object", "noscript");

    private final Links links;

    Listing(Links links) {
        this.links = links;
    }

    void copy(Element source, Element target) {
        for (Node node : source.childNodes()) {
            if (node instanceof TextNode text) {
                target.appendChild(new TextNode(trimmed(text.getWholeText(), target)));
            } else if (node instanceof Element element) {
                copyElement(element, target);
            }
        }
    }

    /** HTML forgets a line break right behind {@code <pre>}, so that none may be there. */
    private static String trimmed(String text, Element target) {
        boolean first = target.nameIs("pre") && target.childNodeSize() == 0;
        return first ? text.replaceFirst("^[\\r\\n]++", "") : text;
    }

    private void copyElement(Element source, Element target) {
        String name = source.normalName().equals("b")
                ? "strong"
                : source.normalName().equals("i") ? "em" : source.normalName();
        if (name.equals("br")) {
            target.appendChild(new TextNode("\n"));
        } else if (name.equals("a")) {
            Optional<Element> link = links.link(source);
            copy(source, link.map(target::appendChild).map(any -> link.get()).orElse(target));
        } else if (KEPT.contains(name)) {
            Element made = new Element(name);
            target.appendChild(made);
            copy(source, made);
        } else if (!DROPPED.contains(name)) {
            copy(source, target);
        }
    }
}
