package org.praxiscms.transfer.wordpress.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Writes data tables with header cells that say what they head; a table of one cell was only a box. */
final class Tables {

    private static final Set<String> SECTIONS = Set.of("thead", "tbody", "tfoot");
    private static final Set<String> SCOPES = Set.of("col", "row", "colgroup", "rowgroup");

    private final Conversion conversion;
    private final ContentWalk walk;

    Tables(Conversion conversion, ContentWalk walk) {
        this.conversion = conversion;
        this.walk = walk;
    }

    void table(Element source, Flow flow) {
        List<Element> cells = cells(source);
        if (cells.size() == 1) {
            conversion.report(Change.Kind.LAYOUT_TABLE_UNWRAPPED, cells.get(0).text());
            flow.boundary();
            walk.children(cells.get(0), flow);
            flow.boundary();
            return;
        }
        Element made = conversion.clean(source, "table");
        caption(source, made, flow);
        source.children().stream()
                .filter(child -> SECTIONS.contains(child.normalName()))
                .forEach(section -> section(section, made, flow));
        if (made.selectFirst("td, th") != null) {
            headers(made);
            flow.add(made);
        }
    }

    private static List<Element> cells(Element table) {
        List<Element> cells = new ArrayList<>();
        for (Element section : table.children()) {
            for (Element row : section.children()) {
                row.children().stream().filter(Tables::isCell).forEach(cells::add);
            }
        }
        return cells;
    }

    private static boolean isCell(Element e) {
        return e.nameIs("td") || e.nameIs("th");
    }

    private void caption(Element source, Element made, Flow flow) {
        source.children().stream()
                .filter(child -> child.nameIs("caption"))
                .findFirst()
                .ifPresent(caption -> {
                    Flow inner = flow.into(made);
                    inner.paragraph(new Element("caption"), false, words -> walk.children(caption, words));
                });
    }

    private void section(Element source, Element table, Flow flow) {
        Element made = new Element(source.normalName());
        for (Element row : source.children()) {
            Element line = new Element("tr");
            row.children().stream().filter(Tables::isCell).forEach(cell -> line.appendChild(cell(cell, flow)));
            if (line.childrenSize() > 0) {
                made.appendChild(line);
            }
        }
        if (made.childrenSize() > 0) {
            table.appendChild(made);
        }
    }

    private Element cell(Element source, Flow flow) {
        Element made = conversion.clean(source, source.normalName());
        for (String span : new String[] {"colspan", "rowspan"}) {
            if (source.attr(span).matches("[1-9]\\d{0,2}") && !source.attr(span).equals("1")) {
                made.attr(span, source.attr(span));
            }
        }
        if (made.nameIs("th") && SCOPES.contains(source.attr("scope"))) {
            made.attr("scope", source.attr("scope"));
        }
        Flow inner = flow.into(made);
        walk.children(source, inner);
        inner.endParagraph();
        Lists.unwrapOnlyParagraph(made);
        return made;
    }

    private void headers(Element table) {
        table.select("th").stream().filter(th -> th.childNodeSize() == 0).forEach(th -> th.tagName("td")
                .removeAttr("scope"));
        if (table.selectFirst("th") == null) {
            conversion.report(Change.Kind.TABLE_WITHOUT_HEADERS, table.text());
            return;
        }
        for (Element row : table.select("tr")) {
            boolean heads =
                    row.parent().nameIs("thead") || row.children().stream().allMatch(cell -> cell.nameIs("th"));
            row.children().stream()
                    .filter(cell -> cell.nameIs("th") && !cell.hasAttr("scope"))
                    .forEach(cell -> cell.attr("scope", heads ? "col" : "row"));
        }
    }
}
