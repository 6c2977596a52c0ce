package org.praxiscms.transfer.wordpress;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads the file's frame: the site's own data, authors and terms, and hands items on. It also decides whether the file
 * is an export at all, because a plain RSS feed looks much the same until one misses the {@code wp} namespace.
 */
final class ChannelReader {

    private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2");
    private static final int MOST_REMEMBERED_TERMS = 100_000;

    private final ExportCursor cursor;
    private final ExportVisitor visitor;
    private final ElementTexts site = new ElementTexts();
    private final Set<String> seenTerms = new HashSet<>();
    private String version = "";
    private boolean siteTold;

    ChannelReader(ExportCursor cursor, ExportVisitor visitor) {
        this.cursor = cursor;
        this.visitor = visitor;
    }

    void read() {
        if (!cursor.nextChild() || !cursor.name().equals("rss")) {
            throw cursor.unreadable("This is not a WordPress export: its root element is not <rss>");
        }
        version = cursor.declaredVersion();
        boolean channel = false;
        while (cursor.nextChild()) {
            if (cursor.name().equals("channel") && !channel) {
                channel = true;
                channel();
            } else {
                cursor.skip();
            }
        }
        if (!channel) {
            throw cursor.unreadable("This is not a WordPress export: it has no <channel>");
        }
        cursor.nextChild();
    }

    private void channel() {
        version = version.isEmpty() ? cursor.declaredVersion() : version;
        requireVersion(version);
        while (cursor.nextChild()) {
            switch (cursor.vocabulary()) {
                case RSS -> rssElement();
                case EXPORT -> exportElement();
                default -> cursor.skip();
            }
        }
        tellSite();
    }

    private void rssElement() {
        switch (cursor.name()) {
            case "title", "link", "description", "language" -> site.put(cursor.name(), cursor.text());
            case "item" -> {
                tellSite();
                visitor.item(new ItemReader(cursor).read());
            }
            default -> cursor.skip();
        }
    }

    private void exportElement() {
        switch (cursor.name()) {
            case "wxr_version" -> {
                version = cursor.text();
                requireVersion(version);
            }
            case "base_site_url", "base_blog_url" -> site.put(cursor.name(), cursor.text());
            case "author" -> author();
            case "category", "tag", "term" -> term(cursor.name());
            default -> cursor.skip();
        }
    }

    private void requireVersion(String found) {
        if (found.isEmpty()) {
            throw cursor.unreadable("This is an RSS feed but not a WordPress export: it declares no wp namespace");
        }
        if (!VERSIONS.contains(found)) {
            throw cursor.unreadable("The export's version is " + found + "; versions 1.0, 1.1 and 1.2 can be read");
        }
    }

    private void tellSite() {
        if (!siteTold) {
            siteTold = true;
            visitor.site(new SiteInfo(
                    site.get("title"),
                    site.get("link"),
                    site.get("description"),
                    site.get("language"),
                    site.get("base_site_url"),
                    site.get("base_blog_url"),
                    version));
        }
    }

    private void author() {
        tellSite();
        ElementTexts author = ElementTexts.of(cursor);
        String email = author.get("author_email");
        visitor.author(new ExportedAuthor(
                author.get("author_login"),
                email.isEmpty() ? Optional.empty() : Optional.of(email),
                author.get("author_display_name"),
                author.get("author_first_name"),
                author.get("author_last_name")));
    }

    private void term(String element) {
        tellSite();
        ElementTexts term = ElementTexts.of(cursor);
        switch (element) {
            case "category" ->
                tell(new ExportedTerm(
                        ExportedTerm.Taxonomy.CATEGORY,
                        term.number("term_id"),
                        term.get("category_nicename"),
                        term.get("cat_name"),
                        term.get("category_parent"),
                        term.get("category_description")));
            case "tag" ->
                tell(new ExportedTerm(
                        ExportedTerm.Taxonomy.TAG,
                        term.number("term_id"),
                        term.get("tag_slug"),
                        term.get("tag_name"),
                        "",
                        term.get("tag_description")));
            default -> generalTerm(term);
        }
    }

    /** Since WordPress 4.7 categories and tags are told a second time, as terms; other taxonomies only so. */
    private void generalTerm(ElementTexts term) {
        ExportedTerm.Taxonomy taxonomy = Map.of(
                        "category", ExportedTerm.Taxonomy.CATEGORY, "post_tag", ExportedTerm.Taxonomy.TAG)
                .get(term.get("term_taxonomy"));
        if (taxonomy != null) {
            OptionalLong id = term.number("term_id");
            tell(new ExportedTerm(
                    taxonomy,
                    id,
                    term.get("term_slug"),
                    term.get("term_name"),
                    term.get("term_parent"),
                    term.get("term_description")));
        }
    }

    private void tell(ExportedTerm term) {
        boolean remembered = seenTerms.size() < MOST_REMEMBERED_TERMS;
        if (!remembered || seenTerms.add(term.taxonomy() + " " + term.slug())) {
            visitor.term(term);
        }
    }
}
