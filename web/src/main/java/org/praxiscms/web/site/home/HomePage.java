package org.praxiscms.web.site.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.praxiscms.article.ArticleTeaser;
import org.praxiscms.article.PublishedArticles;
import org.praxiscms.article.TopicProfile;

/** Serves {@code home.xhtml}. */
@Named
@RequestScoped
public class HomePage {
    private static final int NEWEST = 6;
    private static final int MOST_TOPICS = 8;

    @Inject
    PublishedArticles articles;

    private List<TopicProfile> topics;
    private List<ArticleTeaser> newest;

    public void open() {
        topics = articles.topics().stream()
                .filter(topic -> topic.parentSlug() == null)
                .limit(MOST_TOPICS)
                .toList();
        newest = articles.latest(NEWEST);
    }

    public List<TopicProfile> getTopics() {
        return topics;
    }

    public List<ArticleTeaser> getNewest() {
        return newest;
    }
}
