package org.praxiscms.web.site.topic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.praxiscms.article.ArticleTeaser;
import org.praxiscms.article.PublishedArticles;
import org.praxiscms.article.TopicProfile;
import org.praxiscms.shared.PageOf;
import org.praxiscms.web.site.Visit;

/** Serves {@code topic.xhtml}: a topic and a page of its articles. */
@Named
@RequestScoped
public class TopicPage {
    @Inject
    PublishedArticles articles;

    @Inject
    Visit visit;

    private TopicProfile topic;
    private PageOf<ArticleTeaser> list;

    public void open() {
        Optional<Integer> number = visit.pageNumber();
        topic = visit.slug().flatMap(articles::topic).orElse(null);
        list = topic == null || number.isEmpty() ? null : articles.pageOfTopic(topic.id(), number.get());
        if (list == null || list.number() > list.pages()) {
            visit.answerForMissing();
        }
    }

    public TopicProfile getTopic() {
        return topic;
    }

    public PageOf<ArticleTeaser> getList() {
        return list;
    }
}
