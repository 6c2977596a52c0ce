package org.praxiscms.article;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.praxiscms.access.Caller;
import org.praxiscms.publication.Publication;
import org.praxiscms.publication.Revision;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;

/** An article at {@code /articles/<slug>}. */
@Entity
@DiscriminatorValue("ARTICLE")
@NamedQuery(
        name = "Article.live",
        query = "select new org.praxiscms.article.LiveArticle(a.id, a.path, r.text.title, r.text.summary, r.text.body,"
                + " r.text.searchDescription, r.text.words, a.publishedAt, r.goesLiveAt, t.id, t.slug, t.name,"
                + " w.name, w.credentials, m.id, m.fileName, m.alternativeText, m.caption, m.width, m.height, m.stored)"
                + " from Article a join a.revisions r left join a.topic t left join a.author w"
                + " left join r.text.picture m where a.path = :path and " + Revision.LIVE)
@NamedQuery(name = "Article.latest", query = Article.TEASER + " where " + Revision.LIVE + Article.LATEST_FIRST)
@NamedQuery(name = "Article.count", query = "select count(a) from Article a join a.revisions r where " + Revision.LIVE)
@NamedQuery(
        name = "Article.ofTopic",
        query = Article.TEASER
                + " where (t.id = :topic or exists (select f from a.furtherTopics f where f.id = :topic))" + " and "
                + Revision.LIVE + Article.LATEST_FIRST)
@NamedQuery(
        name = "Article.countOfTopic",
        query = "select count(a) from Article a join a.revisions r left join a.topic t where (t.id = :topic"
                + " or exists (select f from a.furtherTopics f where f.id = :topic)) and " + Revision.LIVE)
@NamedQuery(
        name = "Article.relatedByTopic",
        query = Article.TEASER + " where t.id = :topic and a.id <> :self and " + Revision.LIVE + Article.LATEST_FIRST)
@NamedQuery(
        name = "Article.relatedByDate",
        query = Article.TEASER + " where a.id <> :self and " + Revision.LIVE + Article.LATEST_FIRST)
public class Article extends Publication {
    /** Where all articles lie. */
    public static final String ARTICLES = "/articles/";

    /** Where all topics lie. */
    public static final String TOPICS = "/topics/";

    static final String LATEST_FIRST = " order by a.publishedAt desc, a.id desc";

    static final String TEASER = "select new org.praxiscms.article.ArticleTeaser(a.path, r.text.title, r.text.summary,"
            + " r.text.words, a.publishedAt, t.name, m.id, m.fileName, m.stored)"
            + " from Article a join a.revisions r left join a.topic t left join r.text.picture m";

    /** Words under {@code /articles} that the site needs for itself. */
    private static final Set<String> RESERVED = Set.of("feed", "new", "page", "search");

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "topic_id")
    private Topic topic;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    private Author author;

    @ManyToMany
    @JoinTable(
            name = "publication_topic",
            joinColumns = @JoinColumn(name = "publication_id"),
            inverseJoinColumns = @JoinColumn(name = "topic_id"))
    private Set<Topic> furtherTopics = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "publication_tag",
            joinColumns = @JoinColumn(name = "publication_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    private Set<Tag> tags = new HashSet<>();

    protected Article() {}

    /**
     * @throws RuleViolation {@code slug.reserved}
     */
    Article(Slug slug, Instant createdAt) {
        super(refuseReserved(slug), ARTICLES + slug, createdAt);
    }

    /** Starts a draft for the one who answers for it. */
    static Article startedBy(Caller author, Slug slug, Instant createdAt) {
        Article article = new Article(slug, createdAt);
        article.belongTo(author);
        return article;
    }

    static boolean isReserved(Slug slug) {
        return RESERVED.contains(slug.value());
    }

    private static Slug refuseReserved(Slug slug) {
        if (isReserved(slug)) {
            throw new RuleViolation("slug.reserved");
        }
        return slug;
    }

    /** Gives the article another address; its door keeps the former one leading here. */
    void rename(Slug newSlug) {
        call(refuseReserved(newSlug));
        lieAt(ARTICLES + newSlug);
    }

    void by(Author newAuthor) {
        this.author = newAuthor;
    }

    /** What the article is about: one main topic for its breadcrumb, any number of further ones that list it, tags. */
    void isAbout(Topic mainTopic, Set<Topic> further, Set<Tag> newTags) {
        this.topic = mainTopic;
        furtherTopics.retainAll(further);
        furtherTopics.addAll(further);
        furtherTopics.remove(mainTopic);
        tags.retainAll(newTags);
        tags.addAll(newTags);
    }
}
