package org.praxiscms.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.shared.PageOf;
import org.praxiscms.shared.Slug;

/** The readers' door to articles: whatever comes out of it is live at the moment of asking. */
@ApplicationScoped
@OpenToAll("what is live is for every reader")
@Transactional
public class PublishedArticles {
    /** Articles on one page of a list. */
    public static final int PAGE_SIZE = 12;

    private static final int RELATED = 3;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The article at an address, {@code /articles/<slug>}. */
    public Optional<LiveArticle> at(String path) {
        return em.createNamedQuery("Article.live", LiveArticle.class)
                .setParameter("path", path)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /** A page of all articles, the latest first. */
    public PageOf<ArticleTeaser> page(int number) {
        Instant now = clock.instant();
        return new PageOf<>(
                teasers("Article.latest", now)
                        .setFirstResult(offset(number))
                        .setMaxResults(PAGE_SIZE)
                        .getResultList(),
                number,
                PAGE_SIZE,
                em.createNamedQuery("Article.count", Long.class)
                        .setParameter("now", now)
                        .getSingleResult());
    }

    /** A page of a topic's articles, the latest first, whether it is their main topic or a further one. */
    public PageOf<ArticleTeaser> pageOfTopic(long topicId, int number) {
        Instant now = clock.instant();
        return new PageOf<>(
                teasers("Article.ofTopic", now)
                        .setParameter("topic", topicId)
                        .setFirstResult(offset(number))
                        .setMaxResults(PAGE_SIZE)
                        .getResultList(),
                number,
                PAGE_SIZE,
                em.createNamedQuery("Article.countOfTopic", Long.class)
                        .setParameter("topic", topicId)
                        .setParameter("now", now)
                        .getSingleResult());
    }

    public List<ArticleTeaser> latest(int most) {
        return teasers("Article.latest", clock.instant()).setMaxResults(most).getResultList();
    }

    /** What to read next: others of the same topic, or the latest for an article without one. */
    public List<ArticleTeaser> related(LiveArticle article) {
        TypedQuery<ArticleTeaser> query = article.topicId() == null
                ? teasers("Article.relatedByDate", clock.instant())
                : teasers("Article.relatedByTopic", clock.instant()).setParameter("topic", article.topicId());
        return query.setParameter("self", article.id()).setMaxResults(RELATED).getResultList();
    }

    /** Topics that have something to read, by name. */
    public List<TopicProfile> topics() {
        return em.createNamedQuery("Topic.list", TopicProfile.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    public Optional<TopicProfile> topic(Slug slug) {
        return em.createNamedQuery("Topic.page", TopicProfile.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<ArticleTeaser> teasers(String name, Instant now) {
        return em.createNamedQuery(name, ArticleTeaser.class).setParameter("now", now);
    }

    private static int offset(int number) {
        return Math.multiplyExact(number - 1, PAGE_SIZE);
    }
}
