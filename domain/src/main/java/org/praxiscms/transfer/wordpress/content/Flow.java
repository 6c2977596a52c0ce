package org.praxiscms.transfer.wordpress.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Writes running text into a parent element and makes its paragraphs: white space collapses, blank lines and doubled
 * breaks part paragraphs, single ones become {@code <br>}, and inline elements that reach over a paragraph's end are
 * closed and reopened. An element without content is never written, so that empty paragraphs cannot arise.
 */
final class Flow {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Element parent;
    private final boolean newlinesCount;
    private final List<Element> wanted;
    private final List<Element> made = new ArrayList<>();
    private final List<Element> behind = new ArrayList<>();
    private final StringBuilder buffer = new StringBuilder();
    private Element template = new Element("p");
    private boolean splits = true;
    private Element paragraph;
    private String mark = "";
    private char last;
    private int spaces;
    private int noBreakSpaces;
    private int newlines;
    private int breaks;

    Flow(Element parent, boolean newlinesCount) {
        this(parent, newlinesCount, List.of());
    }

    private Flow(Element parent, boolean newlinesCount, List<Element> wanted) {
        this.parent = parent;
        this.newlinesCount = newlinesCount;
        this.wanted = new ArrayList<>(wanted);
    }

    /** A flow into a container inside this one, with the same inline elements open. */
    Flow into(Element container) {
        return new Flow(container, newlinesCount, wanted);
    }

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> newlines++;
                case ' ', '\t', '\r', '\f' -> spaces++;
                case NO_BREAK_SPACE -> noBreakSpaces++;
                case '\u200b', '\ufeff' -> {}
                default -> {
                    settle(c);
                    buffer.append(c);
                    last = c;
                }
            }
        }
    }

    void lineBreak() {
        breaks++;
    }

    /** An element without content of its own, such as a small picture within the text. */
    void inline(Element element) {
        settle('x');
        flush();
        cursor().appendChild(element);
        last = 'x';
    }

    /** Begins an inline element around what follows; false if one of its kind is open already. */
    boolean open(Element inline) {
        if (wanted.stream().anyMatch(open -> open.nameIs(inline.tagName()))) {
            return false;
        }
        wanted.add(inline);
        return true;
    }

    void close() {
        flush();
        wanted.remove(wanted.size() - 1);
        if (made.size() > wanted.size()) {
            made.remove(made.size() - 1);
        }
    }

    /** The inline element of this name around the current place, or null. */
    Element around(String name) {
        return wanted.stream().filter(open -> open.nameIs(name)).findFirst().orElse(null);
    }

    /** Runs the body with its text in paragraphs like the template; one paragraph only unless {@code mayPart}. */
    void paragraph(Element like, boolean mayPart, Consumer<Flow> body) {
        if (!splits) {
            boundary();
            body.accept(this);
            boundary();
            return;
        }
        endParagraph();
        Element before = template;
        template = like;
        splits = mayPart;
        body.accept(this);
        endParagraph();
        template = before;
        splits = true;
    }

    /** The edge of a box without meaning: a new paragraph, or a line where there can be only one paragraph. */
    void boundary() {
        if (splits) {
            endParagraph();
        } else if (paragraph != null) {
            breaks = Math.max(1, breaks);
        }
    }

    void endParagraph() {
        flush();
        paragraph = null;
        made.clear();
        forgetSpace();
        behind.forEach(parent::appendChild);
        behind.clear();
    }

    /** Writes a block here; an open paragraph ends. */
    void add(Element block) {
        endParagraph();
        takeMark(block);
        parent.appendChild(block);
    }

    /** Writes a block after the paragraph that is open, so that its text stays together. */
    void addBehind(Element block) {
        if (paragraph == null) {
            add(block);
        } else {
            behind.add(block);
        }
    }

    /** Notes a link's target: the paragraph that is open, or else the next block, gets this id. */
    void mark(String id) {
        if (paragraph != null && paragraph.id().isEmpty()) {
            paragraph.attr("id", id);
        } else {
            mark = id;
        }
    }

    /** Whether only white space with a line break, or nothing, stands before the current place. */
    boolean atLineStart() {
        return paragraph == null || newlines > 0 || breaks > 0;
    }

    boolean canPart() {
        return splits;
    }

    private void settle(char next) {
        if (paragraph != null && splits && (breaks > 1 || newlinesCount && newlines > 1)) {
            endParagraph();
        }
        if (paragraph == null) {
            begin();
        } else if (breaks > 0 || newlinesCount && newlines > 0) {
            flush();
            cursor().appendChild(new Element("br"));
        } else if (spaces + noBreakSpaces + newlines > 0) {
            buffer.append(space(next));
        }
        forgetSpace();
        openWanted();
    }

    private void begin() {
        paragraph = template.shallowClone();
        template.removeAttr("id");
        takeMark(paragraph);
        parent.appendChild(paragraph);
    }

    private void takeMark(Element block) {
        if (!mark.isEmpty() && block.id().isEmpty()) {
            block.attr("id", mark);
            mark = "";
        }
    }

    private void openWanted() {
        if (made.size() == wanted.size()) {
            return;
        }
        flush();
        while (made.size() < wanted.size()) {
            Element inline = wanted.get(made.size());
            Element copy = inline.shallowClone();
            inline.removeAttr("id");
            cursor().appendChild(copy);
            made.add(copy);
        }
    }

    /** A single no-break space stays where typography asks for one; every other run of white space is one space. */
    private char space(char next) {
        boolean single = noBreakSpaces == 1 && spaces + newlines == 0;
        return single && binds(next) ? NO_BREAK_SPACE : ' ';
    }

    private boolean binds(char next) {
        return Character.isDigit(last)
                || Character.isDigit(next)
                || ":;!?»%€".indexOf(next) >= 0
                || "«§$€£".indexOf(last) >= 0
                || last == '.' && abbreviated();
    }

    private boolean abbreviated() {
        int start = buffer.length() - 1;
        while (start > 0 && Character.isLetter(buffer.charAt(start - 1))) {
            start--;
        }
        int letters = buffer.length() - 1 - start;
        return letters > 0 && letters <= 3;
    }

    private void forgetSpace() {
        spaces = 0;
        noBreakSpaces = 0;
        newlines = 0;
        breaks = 0;
    }

    private Element cursor() {
        return made.isEmpty() ? paragraph : made.get(made.size() - 1);
    }

    private void flush() {
        if (!buffer.isEmpty()) {
            cursor().appendChild(new TextNode(buffer.toString()));
            buffer.setLength(0);
        }
    }
}
