package org.praxiscms.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.praxiscms.access.Acting;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Happening;
import org.praxiscms.article.ArticleDraft;
import org.praxiscms.article.ArticleEditing;
import org.praxiscms.clinic.CallToAction;
import org.praxiscms.clinic.ClinicEditing;
import org.praxiscms.clinic.MenuItem;
import org.praxiscms.clinic.OpeningHours;
import org.praxiscms.clinic.Place;
import org.praxiscms.clinic.Practice;
import org.praxiscms.disclaimer.Disclaimer;
import org.praxiscms.disclaimer.DisclaimerEditing;
import org.praxiscms.media.MediaDescription;
import org.praxiscms.media.MediaEditing;
import org.praxiscms.media.StoredMedia;
import org.praxiscms.page.PageDraft;
import org.praxiscms.page.PageEditing;
import org.praxiscms.publication.Publishing;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;

/**
 * An invented clinic for an empty database: two locations, topics, articles, pages, and the legal notices as drafts
 * for the owner to adapt. The texts and drawings lie as files under {@code starter}.
 */
@ApplicationScoped
@AllowedTo(onlySystem = true)
@Transactional
public class StarterContent {
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final int PICTURE_WIDTH = 1200;
    private static final int PICTURE_HEIGHT = 675;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<Happening> happenings;

    @Inject
    ArticleEditing articles;

    @Inject
    PageEditing pages;

    @Inject
    Publishing publishing;

    @Inject
    ClinicEditing clinic;

    @Inject
    DisclaimerEditing disclaimers;

    @Inject
    MediaEditing media;

    /** Whether nobody has put anything into the database yet. */
    public boolean isWanted() {
        return isEmpty("Disclaimer.count") && isEmpty("Publication.count");
    }

    private boolean isEmpty(String count) {
        return em.createNamedQuery(count, Long.class).getSingleResult() == 0;
    }

    /** The whole invented clinic. */
    public void plant() {
        Acting planting = Acting.inBulk("StarterContent.plant");
        try {
            plantAll();
            // What is written later would be told one by one.
            em.flush();
            happenings.fire(new Happening("StarterContent.plant", null, null, null));
        } finally {
            planting.end();
        }
    }

    private void plantAll() {
        Map<String, StoredMedia> pictures = new HashMap<>();
        plantClinic(pictures);
        plantNotices();
        plantPages();
        Map<String, Long> topics = plantTopics();
        Map<String, Long> authors = plantAuthors();
        StarterDocument.index("articles.txt").forEach(name -> plantArticle(name, topics, authors, pictures));
    }

    /** Only the legal notices, for a clinic that brings its own texts. */
    public void plantNotices() {
        int position = 1;
        for (String name : StarterDocument.index("notices.txt")) {
            StarterDocument notice = StarterDocument.read("notices/" + name);
            disclaimers.register(
                    new Slug(notice.fact("slug")),
                    Disclaimer.Kind.valueOf(notice.fact("kind")),
                    notice.title(),
                    position++,
                    LocalDate.parse(notice.fact("effective")),
                    SafeHtml.of(notice.body().html()),
                    true,
                    LocalDate.now(clock.withZone(ZONE)));
        }
    }

    private void plantClinic(Map<String, StoredMedia> pictures) {
        StoredMedia welcome = picture("welcome.svg", "", null, pictures);
        clinic.describe(new Practice(
                "Harborview Physical Therapy",
                "Harborview Physical Therapy, LLC",
                "We help people over 40 keep doing what they love.",
                "Stay active. Stay you.",
                "Physical therapy for people over 40 who want to keep hiking, running, lifting and chasing grandchildren.",
                ZONE.getId(),
                2014,
                "Praxis",
                null,
                welcome.id()));
        clinic.open(
                new Slug("main-street"),
                new Place(
                        "Main Street",
                        "120 Main Street",
                        "Harbor Falls",
                        "WI",
                        "54000",
                        "US",
                        new BigDecimal("44.512300"),
                        new BigDecimal("-87.998400"),
                        "(920) 555-0142",
                        "(920) 555-0143",
                        "hello@harborview.example",
                        OpeningHours.parse("MON 07:00-18:00;TUE 07:00-18:00;WED 07:00-18:00;THU 07:00-18:00;"
                                + "FRI 07:00-12:00")));
        clinic.open(
                new Slug("north-shore"),
                new Place(
                        "North Shore",
                        "48 Beacon Road",
                        "Harbor Falls",
                        "WI",
                        "54001",
                        "US",
                        new BigDecimal("44.548900"),
                        new BigDecimal("-87.971200"),
                        "(920) 555-0167",
                        null,
                        "northshore@harborview.example",
                        OpeningHours.parse("MON 08:00-12:00 13:00-17:00;WED 08:00-12:00 13:00-17:00;"
                                + "FRI 08:00-12:00;SAT 09:00-12:00")));
        clinic.invite(List.of(
                new CallToAction(CallToAction.Kind.INFORMATION, "Get More Information", "/more-information"),
                new CallToAction(CallToAction.Kind.CALL, "Call Us!", null),
                new CallToAction(CallToAction.Kind.DIRECTIONS, "Get Directions", null),
                new CallToAction(CallToAction.Kind.CONTACT, "Get in Touch", "/contact")));
        clinic.arrangeMenu(List.of(
                new MenuItem("Articles", "/articles"),
                new MenuItem("About us", "/about"),
                new MenuItem("Your first visit", "/more-information"),
                new MenuItem("Contact", "/contact")));
    }

    private void plantPages() {
        Instant opening = LocalDateTime.parse("2026-05-01T08:00").atZone(ZONE).toInstant();
        for (String name : StarterDocument.index("pages.txt")) {
            StarterDocument page = StarterDocument.read("pages/" + name);
            long id = pages.create(
                    new Slug(page.fact("slug")),
                    null,
                    new PageDraft(
                            page.title(),
                            page.fact("summary"),
                            SafeHtml.of(page.body().html()),
                            page.optionalFact("description"),
                            null));
            publishing.publish(id, opening, opening);
        }
    }

    private Map<String, Long> plantTopics() {
        Map<String, Long> topics = new HashMap<>();
        for (Element term : StarterDocument.read("topics.html").body().select("dt")) {
            String description = term.nextElementSibling().text();
            topics.put(term.id(), articles.putTopic(new Slug(term.id()), term.text(), description));
        }
        return topics;
    }

    private Map<String, Long> plantAuthors() {
        return Map.of(
                "maya-reyes", articles.putAuthor(new Slug("maya-reyes"), "Maya Reyes", "PT, DPT"),
                "tom-okafor", articles.putAuthor(new Slug("tom-okafor"), "Tom Okafor", "PT, OCS"),
                "ingrid-solberg", articles.putAuthor(new Slug("ingrid-solberg"), "Ingrid Solberg", "PT, GCS"));
    }

    private void plantArticle(
            String name, Map<String, Long> topics, Map<String, Long> authors, Map<String, StoredMedia> pictures) {
        StarterDocument article = StarterDocument.read("articles/" + name);
        StoredMedia head = picture(
                article.fact("picture"), article.fact("picture-alt"), article.fact("picture-caption"), pictures);
        Set<Long> tags = Arrays.stream(article.fact("tags").split(","))
                .map(String::strip)
                .map(tag -> articles.putTag(Slug.from(tag).orElseThrow(), tag))
                .collect(Collectors.toSet());
        Instant published =
                LocalDateTime.parse(article.fact("published")).atZone(ZONE).toInstant();
        long id = articles.create(
                new Slug(article.fact("slug")),
                new ArticleDraft(
                        article.title(),
                        article.fact("summary"),
                        SafeHtml.of(withPictures(article.body(), pictures)),
                        article.optionalFact("description"),
                        head.id(),
                        topics.get(article.fact("topic")),
                        Set.of(),
                        tags,
                        authors.get(article.fact("author"))));
        publishing.publish(id, published, published);
    }

    private String withPictures(Element body, Map<String, StoredMedia> pictures) {
        for (Element img : body.select("img[src^=picture:]")) {
            StoredMedia stored =
                    picture(img.attr("src").substring("picture:".length()), img.attr("alt"), null, pictures);
            img.attr("src", stored.address())
                    .attr("width", String.valueOf(PICTURE_WIDTH))
                    .attr("height", String.valueOf(PICTURE_HEIGHT));
        }
        return body.html();
    }

    private StoredMedia picture(
            String file, String alternativeText, String caption, Map<String, StoredMedia> pictures) {
        return pictures.computeIfAbsent(
                file + "|" + alternativeText,
                key -> media.add(
                        new MediaDescription(
                                file, "image/svg+xml", alternativeText, caption, PICTURE_WIDTH, PICTURE_HEIGHT, null),
                        StarterDocument.bytes("pictures/" + file)));
    }
}
