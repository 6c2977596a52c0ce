package org.praxiscms.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.praxiscms.access.Acting;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.NotAllowed;
import org.praxiscms.access.Role;
import org.praxiscms.media.MediaItem;
import org.praxiscms.publication.Publication;
import org.praxiscms.publication.RedirectEditing;
import org.praxiscms.publication.Revision;
import org.praxiscms.publication.Text;
import org.praxiscms.shared.NotFound;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;

/** The editors' door to articles, topics, tags and authors. */
@ApplicationScoped
@AllowedTo({Role.AUTHOR, Role.EDITOR})
@Transactional
public class ArticleEditing {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    RedirectEditing redirects;

    /** A slug that is free, made from a wish; {@code knees-2} where {@code knees} is taken or reserved. */
    public Slug freeSlug(Slug wish) {
        Slug slug = wish;
        for (int number = 2; Article.isReserved(slug) || isTaken(slug); number++) {
            slug = wish.numbered(number);
        }
        return slug;
    }

    private boolean isTaken(Slug slug) {
        return !em.createNamedQuery("Publication.atPath", Publication.class)
                .setParameter("path", Article.ARTICLES + slug)
                .getResultList()
                .isEmpty();
    }

    /**
     * Starts an article with its first revision, which nobody reads until it is published.
     *
     * @return its id
     * @throws RuleViolation {@code slug.reserved}, {@code slug.taken}, or what {@link Text} says
     */
    public long create(Slug slug, ArticleDraft draft) {
        if (isTaken(slug)) {
            throw new RuleViolation("slug.taken");
        }
        Article article = Article.startedBy(Acting.caller(), slug, clock.instant());
        write(article, draft);
        em.persist(article);
        em.flush();
        return article.id();
    }

    /**
     * Saves another revision of an article, which nobody reads until it is published.
     *
     * @throws NotFound where there is no such article
     * @throws NotAllowed where it is not the author's own draft
     */
    public void revise(long articleId, ArticleDraft draft) {
        write(find(articleId), draft);
    }

    /**
     * Gives an article another address; the former one, which readers of a published article may know, leads there for
     * good.
     *
     * @throws RuleViolation {@code slug.reserved}, {@code slug.taken}
     * @throws NotAllowed where it is not the author's own draft
     */
    public void rename(long articleId, Slug slug) {
        Article article = find(articleId);
        String former = article.path();
        if (!article.slug().equals(slug)) {
            if (isTaken(slug)) {
                throw new RuleViolation("slug.taken");
            }
            article.rename(slug);
            if (!article.isDraft()) {
                redirects.lead(former, articleId);
            }
        }
    }

    private Revision write(Article article, ArticleDraft draft) {
        article.by(draft.authorId() == null ? null : em.getReference(Author.class, draft.authorId()));
        article.isAbout(
                draft.topicId() == null ? null : em.getReference(Topic.class, draft.topicId()),
                references(Topic.class, draft.furtherTopicIds()),
                references(Tag.class, draft.tagIds()));
        MediaItem picture = draft.pictureId() == null ? null : em.getReference(MediaItem.class, draft.pictureId());
        return article.write(
                new Text(draft.title(), draft.summary(), draft.body(), draft.searchDescription(), picture),
                clock.instant());
    }

    private <T> Set<T> references(Class<T> type, Set<Long> ids) {
        Set<T> references = new HashSet<>();
        ids.forEach(id -> references.add(em.getReference(type, id)));
        return references;
    }

    /** For a change: whoever changes the same article meanwhile notices, for a new revision alone would not show. */
    private Article find(long articleId) {
        Article article = Optional.ofNullable(
                        em.find(Article.class, articleId, LockModeType.OPTIMISTIC_FORCE_INCREMENT))
                .orElseThrow(NotFound::new);
        article.admit(Acting.caller());
        return article;
    }

    /** Makes a topic, or describes the one that has the slug anew. */
    @AllowedTo(Role.EDITOR)
    public long putTopic(Slug slug, String name, String description) {
        Topic topic = bySlug("Topic.bySlug", Topic.class, slug).orElse(null);
        if (topic == null) {
            topic = new Topic(slug, name, description);
            em.persist(topic);
        } else {
            topic.describe(name, description);
        }
        return topic.id();
    }

    /** Puts a topic under another. */
    @AllowedTo(Role.EDITOR)
    public void moveTopic(long topicId, Long parentId) {
        topic(topicId).moveUnder(parentId == null ? null : topic(parentId));
    }

    private Topic topic(long id) {
        return Optional.ofNullable(em.find(Topic.class, id)).orElseThrow(NotFound::new);
    }

    /** Makes a tag, or renames the one that has the slug. */
    @AllowedTo(Role.EDITOR)
    public long putTag(Slug slug, String name) {
        Tag tag = bySlug("Tag.bySlug", Tag.class, slug).orElse(null);
        if (tag == null) {
            tag = new Tag(slug, name);
            em.persist(tag);
        } else {
            tag.rename(name);
        }
        return tag.id();
    }

    /** A slug that no author has, made from a wish. */
    @AllowedTo(Role.EDITOR)
    public Slug freeAuthorSlug(Slug wish) {
        Slug slug = wish;
        for (int number = 2; bySlug("Author.bySlug", Author.class, slug).isPresent(); number++) {
            slug = wish.numbered(number);
        }
        return slug;
    }

    /** Makes an author, or describes the one that has the slug anew. */
    @AllowedTo(Role.EDITOR)
    public long putAuthor(Slug slug, String name, String credentials) {
        Author author = bySlug("Author.bySlug", Author.class, slug).orElse(null);
        if (author == null) {
            author = new Author(slug, name, credentials);
            em.persist(author);
        } else {
            author.describe(name, credentials);
        }
        return author.id();
    }

    private <T> Optional<T> bySlug(String query, Class<T> type, Slug slug) {
        return em.createNamedQuery(query, type)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }
}
