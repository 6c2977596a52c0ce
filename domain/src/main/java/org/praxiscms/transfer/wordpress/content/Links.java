package org.praxiscms.transfer.wordpress.content;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Decides what becomes of a link: rewritten, kept or dissolved into its text. */
final class Links {

    private final Conversion conversion;

    Links(Conversion conversion) {
        this.conversion = conversion;
    }

    /** The link to write for this one; empty if only its text can stay. */
    Optional<Element> link(Element source) {
        String href = source.attr("href").strip();
        if (href.isEmpty()) {
            return withoutAddress(source);
        }
        if (href.startsWith("#")) {
            return withinPage(source, href);
        }
        Optional<String> target = WebAddress.linked(href);
        if (target.isEmpty()) {
            conversion.report(Change.Kind.LINK_REMOVED, href);
        }
        return target.map(address -> anchor(source, moved(address)));
    }

    private Optional<Element> withoutAddress(Element source) {
        if (source.hasText() && (source.hasAttr("href") || source.hasClass("wp-block-button__link"))) {
            conversion.report(Change.Kind.LINK_REMOVED, "without an address: " + source.text());
        }
        return Optional.empty();
    }

    private Optional<Element> withinPage(Element source, String href) {
        if (conversion.hasTarget(href.substring(1))) {
            return Optional.of(anchor(source, href));
        }
        conversion.report(Change.Kind.LINK_REMOVED, href);
        return Optional.empty();
    }

    private String moved(String address) {
        Optional<String> moved = conversion.addresses().link(address).filter(found -> !found.equals(address));
        moved.ifPresent(found -> conversion.report(Change.Kind.LINK_REWRITTEN, address + " → " + found));
        return moved.orElse(address);
    }

    private Element anchor(Element source, String address) {
        Element made = new Element("a").attr("href", address);
        for (String kept : new String[] {"lang", "dir", "hreflang"}) {
            if (source.attr(kept).matches("[A-Za-z0-9-]{1,35}")) {
                made.attr(kept, source.attr(kept));
            }
        }
        return made;
    }

    /** The target's title, where the link's text is nothing but its address and the target is known. */
    Optional<String> wordsInsteadOfAddress(Element source) {
        String href = source.attr("href").strip();
        if (href.isEmpty() || href.startsWith("#") || !comparable(source.text()).equals(comparable(href))) {
            return Optional.empty();
        }
        Optional<String> title =
                conversion.addresses().title(href).map(String::strip).filter(text -> !text.isEmpty());
        title.ifPresent(words ->
                conversion.report(Change.Kind.LINK_TEXT_REPLACED, source.text().strip() + " → " + words));
        return title;
    }

    /** The link to write round a picture; none to the picture's own file or to WordPress's page about it. */
    Optional<Element> round(Element link, Element img) {
        if (link == null || leadsToPictureItself(link, img)) {
            return Optional.empty();
        }
        return link(link);
    }

    private static boolean leadsToPictureItself(Element link, Element img) {
        String href = link.attr("href").strip();
        String page = img.attr("data-link");
        return link.attr("rel").contains("attachment")
                || href.contains("attachment_id=")
                || !page.isEmpty() && comparable(page).equals(comparable(href))
                || PictureAddress.same(href, Pictures.source(img));
    }

    private static String comparable(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:https?:)?//", "");
        String bare = lower.startsWith("www.") ? lower.substring(4) : lower;
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
