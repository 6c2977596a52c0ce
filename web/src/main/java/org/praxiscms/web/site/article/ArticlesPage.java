package org.praxiscms.web.site.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.praxiscms.article.ArticleTeaser;
import org.praxiscms.article.PublishedArticles;
import org.praxiscms.article.TopicProfile;
import org.praxiscms.shared.PageOf;
import org.praxiscms.web.site.Visit;

/** Serves {@code articles.xhtml}: a page of all articles. */
@Named
@RequestScoped
public class ArticlesPage {
    @Inject
    PublishedArticles articles;

    @Inject
    Visit visit;

    private PageOf<ArticleTeaser> list;
    private List<TopicProfile> topics;

    public void open() {
        Optional<Integer> number = visit.pageNumber();
        list = number.map(articles::page).orElse(null);
        if (list == null || list.number() > list.pages()) {
            visit.answerForMissing();
        } else {
            topics = articles.topics();
        }
    }

    public PageOf<ArticleTeaser> getList() {
        return list;
    }

    public List<TopicProfile> getTopics() {
        return topics;
    }
}
