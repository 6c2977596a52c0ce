package org.praxiscms.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.praxiscms.access.Acting;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Caller;
import org.praxiscms.access.Happening;
import org.praxiscms.access.Role;
import org.praxiscms.shared.Sha256;
import org.praxiscms.transfer.wordpress.ClinicZone;
import org.praxiscms.transfer.wordpress.ExportUnreadable;
import org.praxiscms.transfer.wordpress.ExportVisitor;
import org.praxiscms.transfer.wordpress.ExportedAuthor;
import org.praxiscms.transfer.wordpress.ExportedItem;
import org.praxiscms.transfer.wordpress.ExportedTerm;
import org.praxiscms.transfer.wordpress.WordPressExport;

/**
 * Brings a WordPress site in from its export file, which is read as a stream: first to its end, so that a broken file
 * changes nothing; then for the places of everything; then for the texts, whose links by then know where they lead.
 */
@ApplicationScoped
@AllowedTo(Role.ADMINISTRATOR)
public class WordPressImport {
    private static final Logger LOG = Logger.getLogger(WordPressImport.class.getName());
    private static final int ITEMS_PER_WORD = 1000;
    private static final Set<String> UNUSED_STATUS = Set.of("trash", "auto-draft", "inherit");

    @Inject
    ImportSteps steps;

    @Inject
    Event<Happening> happenings;

    /** Whether a file has not been imported to its end yet, as it is now. */
    public boolean isNews(Path file) throws IOException {
        String fingerprint = Sha256.of(file);
        Acting asSystem = Acting.as(Caller.SYSTEM);
        try {
            return steps.isNews(fingerprint);
        } finally {
            asSystem.end();
        }
    }

    /**
     * Imports a file; a second time it changes only what has changed there.
     *
     * @throws ExportUnreadable with line and column, where the file is not a whole export: nothing was imported
     * @throws IOException where the file cannot be read
     */
    public ImportReport run(Path file) throws IOException {
        String fileName = String.valueOf(file.getFileName());
        String fingerprint = Sha256.of(file);
        Acting asSystem = Acting.as(Caller.SYSTEM);
        long runId;
        try {
            runId = steps.begin(fileName, fingerprint);
        } finally {
            asSystem.end();
        }
        // Told before the first change, and by the name of the person who asked.
        happenings.fire(new Happening("WordPressImport.run", "ImportRun", runId, fileName));
        return asSystem(runId, file, fileName);
    }

    /** Its steps may do more than the person who asked may do elsewhere, and are too many for the audit log. */
    private ImportReport asSystem(long runId, Path file, String fileName) throws IOException {
        Acting asSystem = Acting.as(Caller.SYSTEM);
        Acting inBulk = Acting.inBulk("WordPressImport.run");
        try {
            return run(runId, file, fileName);
        } catch (ExportUnreadable unreadable) {
            steps.end(runId, ImportRun.Outcome.REFUSED, unreadable.getMessage());
            throw unreadable;
        } catch (RuntimeException failure) {
            steps.end(
                    runId,
                    ImportRun.Outcome.FAILED,
                    String.valueOf(rootOf(failure).getMessage()));
            throw failure;
        } finally {
            inBulk.end();
            asSystem.end();
        }
    }

    private ImportReport run(long runId, Path file, String fileName) throws IOException {
        ImportSite site = new ImportSite(WordPressExport.check(file).site(), steps.currentZone());
        Tally tally = new Tally();
        WordPressExport.read(file, new Places(runId, site, tally));
        while (steps.placePages(site) > 0) {
            LOG.fine("one more level of pages has its place");
        }
        Set<String> waiting = new HashSet<>();
        WordPressExport.read(file, new Texts(runId, site, tally, waiting, null));
        while (!waiting.isEmpty()) {
            Set<String> now = Set.copyOf(waiting);
            waiting.clear();
            WordPressExport.read(file, new Texts(runId, site, tally, waiting, now));
            if (waiting.equals(now)) {
                tally.count("page", "left out", now.size());
                steps.note(runId, "PARENT_MISSING", now.size() + " pages", "The page above did not come in");
                break;
            }
        }
        explainLeftOut(runId, tally);
        ImportReport report = steps.finish(runId, fileName, site.name(), tally.counts());
        LOG.info(() -> "Imported " + fileName + " of " + site.name() + ": " + report);
        LOG.info(() -> "Findings in the report, table import_finding: " + steps.findingsByKind(runId));
        return report;
    }

    /** Kinds that are left out as a whole, each with its reason. */
    private void explainLeftOut(long runId, Tally tally) {
        for (ImportReport.Count count : tally.counts()) {
            String reason =
                    switch (count.kind()) {
                        case "comment" -> "Articles have no public comments here";
                        case "nav_menu_item" -> "The menu is arranged from the pages";
                        case "post", "page" -> "Thrown away there, or the page above did not come in";
                        case "attachment", "category", "tag" -> "";
                        default -> "This kind of item is not known here";
                    };
            if (count.action().equals("left out") && !reason.isEmpty()) {
                steps.note(runId, "LEFT_OUT", count.total() + " " + count.kind(), reason);
            }
        }
    }

    /** Counts what became of the items. */
    private static final class Tally {
        private final Map<String, Map<String, Integer>> totals = new TreeMap<>();
        private int items;

        void count(String kind, String fate) {
            count(kind, fate, 1);
            items++;
            if (items % ITEMS_PER_WORD == 0) {
                LOG.info(() -> items + " items so far");
            }
        }

        void count(String kind, String fate, int more) {
            if (more > 0) {
                totals.computeIfAbsent(kind, k -> new TreeMap<>()).merge(fate, more, Integer::sum);
            }
        }

        List<ImportReport.Count> counts() {
            List<ImportReport.Count> counts = new ArrayList<>();
            totals.forEach(
                    (kind, fates) -> fates.forEach((fate, n) -> counts.add(new ImportReport.Count(kind, fate, n))));
            return counts;
        }
    }

    /** The second pass: authors, terms, files, and where each post and page will lie. */
    private final class Places implements ExportVisitor {
        private final long runId;
        private final ImportSite site;
        private final Tally tally;
        private final ClinicZone zone = new ClinicZone();
        private final List<ExportedTerm> nested = new ArrayList<>();
        private String list;
        private boolean started;

        Places(long runId, ImportSite site, Tally tally) {
            this.runId = runId;
            this.site = site;
            this.tally = tally;
        }

        @Override
        public void author(ExportedAuthor author) {
            attempt("author", author.displayName(), () -> steps.author(site, author));
        }

        @Override
        public void term(ExportedTerm term) {
            String kind = term.taxonomy() == ExportedTerm.Taxonomy.CATEGORY ? "category" : "tag";
            term.id().ifPresent(id -> site.category(id, term.slug()));
            attempt(kind, term.name(), () -> {
                String fate = steps.term(site, term);
                if (kind.equals("category") && !term.parentSlug().isBlank() && !fate.equals("unchanged")) {
                    nested.add(term);
                }
                return fate;
            });
        }

        @Override
        public void item(ExportedItem item) {
            nestTopics();
            item.published().ifPresent(local -> item.publishedGmt().ifPresent(gmt -> zone.observe(local, gmt)));
            tally.count("comment", "left out", item.comments());
            switch (item.type()) {
                case "attachment" -> attempt("attachment", item.title(), () -> steps.attachment(site, item));
                case "post" -> plan(item, () -> steps.planPost(site, item));
                case "page" -> plan(item, () -> steps.planPage(site, item));
                default -> tally.count(kindOf(item), "left out");
            }
        }

        /** A stranger's word, cut to what a report can hold. */
        private String kindOf(ExportedItem item) {
            return item.type().length() > 40 ? item.type().substring(0, 40) : item.type();
        }

        /** Terms come before items; a parent may come after its child. */
        private void nestTopics() {
            if (!started) {
                started = true;
                nested.forEach(term -> attempt(null, term.name(), () -> {
                    steps.nest(site, term);
                    return "";
                }));
            }
        }

        private void plan(ExportedItem item, Runnable step) {
            if (!UNUSED_STATUS.contains(item.status())) {
                attempt(null, item.title(), () -> {
                    step.run();
                    return "";
                });
                if (item.type().equals("post") && list == null) {
                    list = site.path(item.link()).map(this::above).orElse(null);
                }
            }
        }

        /** {@code /blog} of {@code /blog/back-pain}; nothing of a path that begins with a year. */
        private String above(String path) {
            String above = path.substring(0, path.lastIndexOf('/'));
            return above.matches("/[A-Za-z][^/]*") ? above : null;
        }

        private void attempt(String kind, String item, Step step) {
            WordPressImport.this.attempt(runId, tally, kind, item, step);
        }

        @Override
        public void end() {
            nestTopics();
            Optional<ZoneId> guess = zone.guess(Optional.of(steps.currentZone()));
            guess.ifPresent(site::livesIn);
            steps.introduce(runId, site.info(), guess);
            if (list != null) {
                steps.leadList(list);
            }
        }
    }

    /** The third pass: the texts. */
    private final class Texts implements ExportVisitor {
        private final long runId;
        private final ImportSite site;
        private final Tally tally;
        private final Set<String> waiting;
        private final Set<String> only;

        /**
         * @param waiting takes the keys of pages whose parent is not here yet
         * @param only keys of pages to look at; null for all
         */
        Texts(long runId, ImportSite site, Tally tally, Set<String> waiting, Set<String> only) {
            this.runId = runId;
            this.site = site;
            this.tally = tally;
            this.waiting = waiting;
            this.only = only;
        }

        @Override
        public void item(ExportedItem item) {
            boolean post = item.type().equals("post");
            boolean page = item.type().equals("page");
            if (only == null ? !post && !page : !page || !only.contains(ImportSteps.key(item))) {
                return;
            }
            if (UNUSED_STATUS.contains(item.status())) {
                attempt(runId, tally, item.type(), item.title(), () -> steps.discard(site, item)
                        .orElse("left out"));
                return;
            }
            attempt(
                    runId,
                    tally,
                    item.type(),
                    item.title(),
                    () -> post
                            ? steps.post(runId, site, item)
                            : steps.page(runId, site, item).orElseGet(() -> {
                                waiting.add(ImportSteps.key(item));
                                return "";
                            }));
        }
    }

    /** One step of an import; says what became of the item, empty for "not to be counted". */
    private interface Step {
        String take();
    }

    /** A step that fails leaves nothing behind but a line in the report. */
    private void attempt(long runId, Tally tally, String kind, String item, Step step) {
        try {
            String fate = step.take();
            if (kind != null && !fate.isEmpty()) {
                tally.count(kind, fate);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "Not imported: " + item);
            if (kind != null) {
                tally.count(kind, "failed");
            }
            steps.note(runId, "FAILED", item, String.valueOf(rootOf(failure).getMessage()));
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
