package org.praxiscms.transfer.wordpress;

import java.util.Map;
import java.util.TreeMap;

/** Counts while a file is checked, so that the check needs no second pass. */
final class CountingVisitor implements ExportVisitor {

    /** A hostile file may name any number of types; beyond this they share one name. */
    private static final int MOST_NAMES = 200;

    private SiteInfo site;
    private int authors;
    private int categories;
    private int tags;
    private int comments;
    private int passwordProtected;
    private final Map<String, Map<String, Integer>> items = new TreeMap<>();

    @Override
    public void site(SiteInfo found) {
        site = found;
    }

    @Override
    public void author(ExportedAuthor author) {
        authors++;
    }

    @Override
    public void term(ExportedTerm term) {
        switch (term.taxonomy()) {
            case CATEGORY -> categories++;
            case TAG -> tags++;
        }
    }

    @Override
    public void item(ExportedItem item) {
        String type = items.containsKey(item.type()) || items.size() < MOST_NAMES ? item.type() : "others";
        Map<String, Integer> statuses = items.computeIfAbsent(type, any -> new TreeMap<>());
        String status = statuses.containsKey(item.status()) || statuses.size() < MOST_NAMES ? item.status() : "others";
        statuses.merge(status, 1, Integer::sum);
        comments += item.comments();
        passwordProtected += item.passwordProtected() ? 1 : 0;
    }

    ExportCounts counts() {
        return new ExportCounts(site, authors, categories, tags, items, comments, passwordProtected);
    }
}
