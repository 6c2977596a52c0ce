package org.praxiscms.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.article.Article;
import org.praxiscms.article.ArticleDraft;
import org.praxiscms.article.ArticleEditing;
import org.praxiscms.clinic.ClinicEditing;
import org.praxiscms.clinic.MenuItem;
import org.praxiscms.clinic.Practice;
import org.praxiscms.media.MediaDescription;
import org.praxiscms.media.MediaEditing;
import org.praxiscms.media.MediaItem;
import org.praxiscms.page.PageDraft;
import org.praxiscms.page.PageEditing;
import org.praxiscms.publication.Publication;
import org.praxiscms.publication.Publishing;
import org.praxiscms.publication.RedirectEditing;
import org.praxiscms.publication.Text;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Sha256;
import org.praxiscms.shared.Slug;
import org.praxiscms.transfer.ImportedItem.Kind;
import org.praxiscms.transfer.wordpress.AssignedTerm;
import org.praxiscms.transfer.wordpress.ExportedAuthor;
import org.praxiscms.transfer.wordpress.ExportedItem;
import org.praxiscms.transfer.wordpress.ExportedTerm;
import org.praxiscms.transfer.wordpress.SiteInfo;
import org.praxiscms.transfer.wordpress.content.Converted;
import org.praxiscms.transfer.wordpress.content.LinkTexts;
import org.praxiscms.transfer.wordpress.content.PlainText;
import org.praxiscms.transfer.wordpress.content.PostHtml;
import org.praxiscms.transfer.wordpress.content.Summary;

/** The single steps of an import, each all or nothing: a transaction of its own. */
@ApplicationScoped
@AllowedTo(onlySystem = true)
@Transactional(TxType.REQUIRES_NEW)
public class ImportSteps {
    /** Raised when texts are converted otherwise than before, so that a second import brings the better text. */
    private static final int CONVERSION = 1;

    private static final String UNTITLED = "Untitled";
    private static final String PLACEHOLDER = "Your clinic";
    private static final int LONGEST_MENU = 7;

    /** Ends the way up in a damaged file, too. */
    private static final int DEEPEST = 12;

    /** The letters after a name, as clinicians write them. */
    private static final Pattern CREDENTIALS =
            Pattern.compile("[A-Z][A-Za-z]{0,7}(?:[,. ]{1,3}[A-Z][A-Za-z]{0,7}){0,9}\\.?");

    /** What WordPress calls the category of articles that have none. */
    private static final Set<String> NO_TOPIC = Set.of("uncategorized", "uncategorised");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ArticleEditing articles;

    @Inject
    PageEditing pages;

    @Inject
    MediaEditing media;

    @Inject
    ClinicEditing clinic;

    @Inject
    Publishing publishing;

    @Inject
    RedirectEditing redirects;

    /** Whether no import of a file with this fingerprint came to its end yet. */
    boolean isNews(String fingerprint) {
        return em.createNamedQuery("ImportRun.finished", Long.class)
                        .setParameter("fingerprint", fingerprint)
                        .getSingleResult()
                == 0;
    }

    long begin(String fileName, String fingerprint) {
        ImportRun run = new ImportRun(fileName, fingerprint, clock.instant());
        em.persist(run);
        em.flush();
        return run.id();
    }

    void end(long runId, ImportRun.Outcome outcome, String reason) {
        ImportRun run = em.find(ImportRun.class, runId);
        run.end(outcome, clock.instant());
        em.persist(new ImportFinding(run, outcome.name(), "", reason));
    }

    ImportReport finish(long runId, String fileName, String site, List<ImportReport.Count> counts) {
        em.find(ImportRun.class, runId).finish(site, counts, clock.instant());
        int findings = em.createNamedQuery("ImportFinding.count", Long.class)
                .setParameter("run", runId)
                .getSingleResult()
                .intValue();
        return new ImportReport(runId, fileName, site, counts, findings);
    }

    void note(long runId, String kind, String item, String detail) {
        em.persist(new ImportFinding(em.getReference(ImportRun.class, runId), kind, item, detail));
    }

    /** The report's rows, counted by kind, the most frequent first. */
    List<FindingCount> findingsByKind(long runId) {
        return em.createNamedQuery("ImportFinding.byKind", FindingCount.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** The clinic takes over the site's name and tagline, unless it has a name of its own already. */
    void introduce(long runId, SiteInfo site, Optional<ZoneId> zone) {
        Practice now = clinic.practice();
        String title = cut(PlainText.of(site.title()), 150);
        if (title.isEmpty() || title.equals(now.name())) {
            return;
        }
        if (!now.name().equals(PLACEHOLDER)) {
            note(runId, "CLINIC_KEPT", title, "The clinic has a name of its own: it was left as it is");
            return;
        }
        clinic.describe(new Practice(
                title,
                now.legalName(),
                cut(PlainText.of(site.description()), 300),
                now.welcome(),
                now.promise(),
                zone.map(ZoneId::getId).orElse(now.zone()),
                now.founded(),
                now.creditName() == null ? "Praxis" : now.creditName(),
                now.creditAddress(),
                now.pictureId()));
    }

    ZoneId currentZone() {
        return ZoneId.of(clinic.practice().zone());
    }

    String author(ImportSite site, ExportedAuthor author) {
        return author(site, author.login(), author.displayName());
    }

    /** {@code Maya Reyes, PT, DPT} is a name and the letters after it. */
    private String author(ImportSite site, String login, String displayName) {
        String shown = PlainText.of(displayName).isEmpty() ? login : PlainText.of(displayName);
        ImportedItem known = known(site, Kind.AUTHOR, login);
        String fingerprint = fingerprint(shown);
        if (known.isUnchanged(fingerprint)) {
            return "unchanged";
        }
        String fate = known.localId().isPresent() ? "updated" : "imported";
        if (known.slug() == null) {
            known.call(articles.freeAuthorSlug(Slug.from(login).orElse(new Slug("author"))));
        }
        String[] parts = shown.split(",", 2);
        boolean letters =
                parts.length == 2 && CREDENTIALS.matcher(parts[1].strip()).matches();
        long id = articles.putAuthor(
                known.slug(),
                cut(letters ? parts[0].strip() : shown, 150),
                letters ? cut(parts[1].strip(), 100) : null);
        known.was(shown, null, null);
        known.became(id, 0, fingerprint);
        return fate;
    }

    /** Makes a topic or tag; a category's former addresses lead to the topic. */
    String term(ImportSite site, ExportedTerm term) {
        Optional<Slug> slug = slugOf(term.slug(), term.name());
        String name = cut(PlainText.of(term.name()), 200);
        if (slug.isEmpty() || name.isEmpty()) {
            return "left out";
        }
        boolean category = term.taxonomy() == ExportedTerm.Taxonomy.CATEGORY;
        if (category && NO_TOPIC.contains(slug.get().value())) {
            return "left out";
        }
        Kind kind = category ? Kind.CATEGORY : Kind.TAG;
        String fingerprint = fingerprint(term);
        ImportedItem known = known(site, kind, term.slug());
        if (known.isUnchanged(fingerprint)) {
            return "unchanged";
        }
        String fate = known.localId().isPresent() ? "updated" : "imported";
        known.was(name, null, term.parentSlug().isBlank() ? null : term.parentSlug());
        known.call(slug.get());
        long id = category
                ? articles.putTopic(slug.get(), name, cut(PlainText.of(term.description()), 1000))
                : articles.putTag(slug.get(), name);
        if (category) {
            redirects.lead("/category/" + ImportSite.decoded(term.slug()), Article.TOPICS + slug.get());
        }
        known.became(id, 0, fingerprint);
        return fate;
    }

    /** Puts a topic that is new below its parent, which may have come later in the file. */
    void nest(ImportSite site, ExportedTerm term) {
        Optional<ImportedItem> child = find(site, Kind.CATEGORY, term.slug());
        Optional<ImportedItem> parent = find(site, Kind.CATEGORY, term.parentSlug());
        if (child.isPresent() && parent.isPresent()) {
            articles.moveTopic(
                    child.get().localId().orElseThrow(), parent.get().localId().orElseThrow());
            redirects.lead(
                    "/category/" + above(site, parent.get()) + ImportSite.decoded(term.slug()),
                    Article.TOPICS + child.get().slug());
        }
    }

    /** The names of a category and all above it, from the top: {@code body/legs/}. */
    private String above(ImportSite site, ImportedItem category) {
        StringBuilder way = new StringBuilder();
        Optional<ImportedItem> next = Optional.of(category);
        for (int steps = 0; next.isPresent() && steps < DEEPEST; steps++) {
            way.insert(0, ImportSite.decoded(next.get().foreignKey()) + "/");
            next = next.get().parentKey().flatMap(key -> find(site, Kind.CATEGORY, key));
        }
        return way.toString();
    }

    /** Records a picture or file; its bytes come later. */
    String attachment(ImportSite site, ExportedItem item) {
        String url = site.absolute(item.attachmentUrl().orElse(item.guid()));
        if (url.isBlank() || url.length() > MediaItem.LONGEST_SOURCE) {
            return "left out";
        }
        String fingerprint = fingerprint(content(item));
        ImportedItem known = known(site, Kind.ATTACHMENT, key(item));
        if (known.isUnchanged(fingerprint)) {
            return "unchanged";
        }
        String fate = known.localId().isPresent() ? "updated" : "imported";
        String caption = PlainText.of(item.excerpt());
        long id = media.record(new MediaDescription(
                        ImportSite.fileName(url),
                        ImportSite.mimeType(url),
                        cut(PlainText.of(item.meta().imageAlt().orElse("")), 1000),
                        caption.isEmpty() ? null : cut(caption, 2000),
                        null,
                        null,
                        url))
                .id();
        known.was(titleOf(item), ImportSite.pictureKey(url), parentKey(item));
        known.became(id, 0, fingerprint);
        return fate;
    }

    /** Decides where a post will lie, before any text is converted. */
    void planPost(ImportSite site, ExportedItem item) {
        ImportedItem known = known(site, Kind.POST, key(item));
        if (known.localPath().isEmpty()) {
            Slug slug = articles.freeSlug(wish(item, "article"));
            for (int number = 2; isPlanned(Article.ARTICLES + slug); number++) {
                slug = articles.freeSlug(wish(item, "article").numbered(number));
            }
            known.call(slug);
            known.willLieAt(Article.ARTICLES + slug);
        }
        known.was(titleOf(item), site.key(item.link()).orElse(null), null);
    }

    /** Remembers a page; where it will lie follows when all are known. */
    void planPage(ImportSite site, ExportedItem item) {
        ImportedItem known = known(site, Kind.PAGE, key(item));
        if (known.localPath().isEmpty()) {
            known.call(wish(item, "page"));
        }
        known.was(titleOf(item), site.key(item.link()).orElse(null), parentKey(item));
    }

    /**
     * Finds the places of pages whose parent has one.
     *
     * @return how many were found; 0 when there is nothing left to find
     */
    int placePages(ImportSite site) {
        int placed = 0;
        for (ImportedItem page : em.createNamedQuery("ImportedItem.withoutPath", ImportedItem.class)
                .setParameter("site", site.name())
                .setParameter("kind", Kind.PAGE)
                .getResultList()) {
            Optional<ImportedItem> parent = page.parentKey().flatMap(key -> find(site, Kind.PAGE, key));
            if (parent.isEmpty() || parent.get().localPath().isPresent()) {
                place(page, parent.flatMap(ImportedItem::localPath).orElse(""));
                placed++;
            }
        }
        return placed;
    }

    private void place(ImportedItem page, String wishedParentPath) {
        Slug wish = page.slug();
        // A tree deeper than an address can tell goes on at the top.
        boolean tooDeep = wishedParentPath.length() + Slug.LONGEST >= Publication.LONGEST_PATH;
        String parentPath = tooDeep ? "" : wishedParentPath;
        Slug slug = pages.freeSlug(wish, parentPath);
        for (int number = 2; isPlanned(parentPath + "/" + slug); number++) {
            slug = pages.freeSlug(wish.numbered(number), parentPath);
        }
        page.call(slug);
        page.willLieAt(parentPath + "/" + slug);
        em.flush();
    }

    private boolean isPlanned(String path) {
        return em.createNamedQuery("ImportedItem.plannedPath", Long.class)
                        .setParameter("path", path)
                        .getSingleResult()
                > 0;
    }

    /** Brings one post in. */
    String post(long runId, ImportSite site, ExportedItem item) {
        ImportedItem known = known(site, Kind.POST, key(item));
        String fingerprint = fingerprint(content(item));
        if (known.isUnchanged(fingerprint)) {
            return "unchanged";
        }
        Optional<Long> here = known.localId();
        if (here.isPresent() && publishing.revisionsOf(here.get()) != known.localRevisions()) {
            note(runId, "EDITED_HERE", titleOf(item), "Changed there, but also edited here since: left as it is here");
            return "left out";
        }
        Converted converted = convert(runId, site, item);
        ArticleDraft draft = articleDraft(site, item, converted.html());
        long id;
        if (here.isPresent()) {
            id = here.get();
            // What it was there before no longer counts: live or still to come.
            publishing.withdraw(id);
            articles.revise(id, draft);
        } else {
            id = articles.create(known.slug(), draft);
        }
        publication(runId, site, item).ifPresent(times -> publishing.publish(id, times.live(), times.shown()));
        lead(site, item, id);
        known.became(id, publishing.revisionsOf(id), fingerprint);
        return here.isPresent() ? "updated" : "imported";
    }

    /** What was thrown away there is taken from visitors here, too; empty for what never came in. */
    Optional<String> discard(ImportSite site, ExportedItem item) {
        boolean post = item.type().equals("post");
        Optional<ImportedItem> known = find(site, post ? Kind.POST : Kind.PAGE, key(item));
        String fingerprint = fingerprint(content(item));
        if (known.isEmpty() || known.get().localId().isEmpty() || known.get().isUnchanged(fingerprint)) {
            return Optional.empty();
        }
        long id = known.get().localId().get();
        publishing.withdraw(id);
        known.get().became(id, known.get().localRevisions(), fingerprint);
        return Optional.of("updated");
    }

    /** Brings one page in; empty while the page above it is not here yet. */
    Optional<String> page(long runId, ImportSite site, ExportedItem item) {
        ImportedItem known = known(site, Kind.PAGE, key(item));
        String fingerprint = fingerprint(content(item));
        if (known.isUnchanged(fingerprint)) {
            return Optional.of("unchanged");
        }
        Optional<ImportedItem> parent = Optional.ofNullable(parentKey(item)).flatMap(key -> find(site, Kind.PAGE, key));
        if (parent.isPresent() && parent.get().localId().isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> here = known.localId();
        if (here.isPresent() && publishing.revisionsOf(here.get()) != known.localRevisions()) {
            note(runId, "EDITED_HERE", titleOf(item), "Changed there, but also edited here since: left as it is here");
            return Optional.of("left out");
        }
        String html = convert(runId, site, item).html();
        PageDraft draft = new PageDraft(
                titleOf(item),
                emptyToNull(item.excerpt().isBlank() ? "" : Summary.of(item.excerpt(), "", "")),
                SafeHtml.of(html),
                searchDescription(item),
                picture(site, item));
        long id;
        if (here.isPresent()) {
            id = here.get();
            publishing.withdraw(id);
            pages.revise(id, draft);
        } else {
            id = pages.create(
                    known.slug(), parent.flatMap(ImportedItem::localId).orElse(null), draft);
        }
        Optional<Times> times = publication(runId, site, item);
        times.ifPresent(t -> publishing.publish(id, t.live(), t.shown()));
        if (here.isEmpty() && times.isPresent() && parent.isEmpty()) {
            addToMenu(runId, known);
        }
        lead(site, item, id);
        known.became(id, publishing.revisionsOf(id), fingerprint);
        return Optional.of(here.isPresent() ? "updated" : "imported");
    }

    private void addToMenu(long runId, ImportedItem page) {
        if (clinic.menuLength() < LONGEST_MENU) {
            clinic.addToMenu(new MenuItem(page.title(), page.localPath().orElseThrow()));
        } else {
            note(runId, "NOT_IN_MENU", page.title(), "The menu is full: arrange it by hand");
        }
    }

    private Converted convert(long runId, ImportSite site, ExportedItem item) {
        Converted converted = new PostHtml(
                        new ImportedAddresses(new ImportedItems(em), media, site, item), LinkTexts.english())
                .convert(item.content());
        converted
                .changes()
                .forEach(change -> note(
                        runId,
                        change.kind().name(),
                        titleOf(item),
                        change.times() > 1 ? change.detail() + " (" + change.times() + " times)" : change.detail()));
        item.irregularities().forEach(odd -> note(runId, odd.kind().name(), titleOf(item), odd.detail()));
        return converted;
    }

    private ArticleDraft articleDraft(ImportSite site, ExportedItem item, String html) {
        List<ImportedItem> categories = terms(site, item, "category", Kind.CATEGORY);
        ImportedItem main = mainTopic(site, item, categories);
        Set<Long> further = new HashSet<>();
        categories.forEach(category -> category.localId().ifPresent(further::add));
        Set<Long> tags = new HashSet<>();
        terms(site, item, "post_tag", Kind.TAG).forEach(tag -> tag.localId().ifPresent(tags::add));
        Long mainId = main == null ? null : main.localId().orElse(null);
        further.remove(mainId);
        String description = item.meta().description().orElse("");
        return new ArticleDraft(
                titleOf(item),
                emptyToNull(Summary.of(item.excerpt(), description, html)),
                SafeHtml.of(html),
                searchDescription(item),
                picture(site, item),
                mainId,
                further,
                tags,
                item.creator().isBlank() ? null : authorOf(site, item.creator()));
    }

    private long authorOf(ImportSite site, String login) {
        if (find(site, Kind.AUTHOR, login).isEmpty()) {
            author(site, login, login);
        }
        return find(site, Kind.AUTHOR, login).flatMap(ImportedItem::localId).orElseThrow();
    }

    /** The one that the site's owner chose; else the most specific: one that no other of the article's lies under. */
    private static ImportedItem mainTopic(ImportSite site, ExportedItem item, List<ImportedItem> categories) {
        OptionalLong chosen = item.meta().primaryCategoryId();
        if (chosen.isPresent()) {
            String slug = site.categorySlug(chosen.getAsLong());
            for (ImportedItem category : categories) {
                if (category.foreignKey().equals(slug)) {
                    return category;
                }
            }
        }
        return categories.stream()
                .filter(candidate -> categories.stream().noneMatch(other -> other.parentKey()
                        .filter(candidate.foreignKey()::equals)
                        .isPresent()))
                .findFirst()
                .orElse(null);
    }

    private List<ImportedItem> terms(ImportSite site, ExportedItem item, String domain, Kind kind) {
        return item.terms().stream()
                .filter(term -> term.domain().equals(domain))
                .map(AssignedTerm::nicename)
                .map(slug -> find(site, kind, slug).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Long picture(ImportSite site, ExportedItem item) {
        OptionalLong thumbnail = item.meta().thumbnailId();
        return thumbnail.isEmpty()
                ? null
                : find(site, Kind.ATTACHMENT, String.valueOf(thumbnail.getAsLong()))
                        .flatMap(ImportedItem::localId)
                        .orElse(null);
    }

    /** From when visitors read a text, and the date that they see. */
    private record Times(Instant live, Instant shown) {}

    private Optional<Times> publication(long runId, ImportSite site, ExportedItem item) {
        if (item.passwordProtected()) {
            note(runId, "PASSWORD", titleOf(item), "Kept as a draft: a password for one text is not known here");
            return Optional.empty();
        }
        if (!item.status().equals("publish") && !item.status().equals("future")) {
            note(runId, "NOT_PUBLISHED", titleOf(item), "Kept as a draft: it was \"" + item.status() + "\" there");
            return Optional.empty();
        }
        Instant shown = item.publishedGmt()
                .or(() ->
                        item.published().map(local -> local.atZone(site.zone()).toInstant()))
                .orElseGet(clock::instant);
        Instant changed = item.modifiedGmt().filter(shown::isBefore).orElse(shown);
        return Optional.of(new Times(item.status().equals("future") ? shown : changed, shown));
    }

    /** Former addresses lead to the publication: its permanent link, old slugs, and its number. */
    private void lead(ImportSite site, ExportedItem item, long id) {
        site.path(item.link()).ifPresent(path -> {
            redirects.lead(path, id);
            int slash = path.lastIndexOf('/');
            item.meta()
                    .oldSlugs()
                    .forEach(old -> redirects.lead(path.substring(0, slash + 1) + ImportSite.decoded(old), id));
        });
        item.postId().ifPresent(number -> redirects.lead("/?p=" + number, id));
    }

    /** The site's list of articles lay at the first part of their addresses: {@code /blog}. */
    void leadList(String formerPath) {
        redirects.lead(formerPath, "/articles");
    }

    private static String searchDescription(ExportedItem item) {
        return emptyToNull(cut(PlainText.of(item.meta().description().orElse("")), Text.LONGEST_SEARCH_DESCRIPTION));
    }

    private static String titleOf(ExportedItem item) {
        String title = PlainText.of(item.title());
        return title.isEmpty() ? UNTITLED : cut(title, Text.LONGEST_TITLE);
    }

    private static Slug wish(ExportedItem item, String kind) {
        return slugOf(item.slug(), PlainText.of(item.title())).orElse(new Slug(kind + "-" + key(item)));
    }

    /** Slugs in other scripts are percent-encoded in an export. */
    private static Optional<Slug> slugOf(String slug, String title) {
        return Slug.from(ImportSite.decoded(slug)).or(() -> Slug.from(title));
    }

    /** What tells an item from the others of its site. */
    static String key(ExportedItem item) {
        return item.postId().isPresent()
                ? String.valueOf(item.postId().getAsLong())
                : fingerprint(item.guid() + item.link()).substring(0, 16);
    }

    private static String parentKey(ExportedItem item) {
        long parent = item.parentId().orElse(0);
        return parent == 0 ? null : String.valueOf(parent);
    }

    private ImportedItem known(ImportSite site, Kind kind, String key) {
        return find(site, kind, key).orElseGet(() -> {
            ImportedItem item = new ImportedItem(site.name(), kind, cut(key, 200));
            em.persist(item);
            return item;
        });
    }

    private Optional<ImportedItem> find(ImportSite site, Kind kind, String key) {
        return new ImportedItems(em).find(site, kind, key);
    }

    /** All that an import takes from an item; its comments, say, are none of it. */
    private static List<Object> content(ExportedItem item) {
        return List.of(
                item.status(),
                item.title(),
                item.link(),
                item.creator(),
                item.published(),
                item.publishedGmt(),
                item.modifiedGmt(),
                item.excerpt(),
                item.content(),
                item.parentId(),
                item.passwordProtected(),
                item.terms(),
                item.meta().thumbnailId(),
                item.meta().description(),
                item.meta().primaryCategoryId(),
                item.meta().oldSlugs(),
                item.meta().imageAlt(),
                item.attachmentUrl());
    }

    private static String fingerprint(Object item) {
        return Sha256.of((CONVERSION + "|" + item).getBytes(StandardCharsets.UTF_8));
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }
}
