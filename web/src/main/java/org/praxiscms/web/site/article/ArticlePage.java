package org.praxiscms.web.site.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praxiscms.article.ArticleTeaser;
import org.praxiscms.article.LiveArticle;
import org.praxiscms.article.PublishedArticles;
import org.praxiscms.web.site.Outline;
import org.praxiscms.web.site.Visit;

/** Serves {@code article.xhtml}. */
@Named
@RequestScoped
public class ArticlePage {
    @Inject
    PublishedArticles articles;

    @Inject
    Visit visit;

    private LiveArticle article;
    private Outline outline;
    private List<ArticleTeaser> related;

    public void open() {
        Optional<LiveArticle> live = articles.at(visit.path());
        if (live.isEmpty()) {
            visit.answerForMissing();
            return;
        }
        article = live.get();
        outline = Outline.of(article.body());
        related = articles.related(article);
    }

    public LiveArticle getArticle() {
        return article;
    }

    public Outline getOutline() {
        return outline;
    }

    public List<ArticleTeaser> getRelated() {
        return related;
    }

    /** What search engines show; null where nobody wrote it. */
    public String getDescription() {
        return article.searchDescription() == null ? article.summary() : article.searchDescription();
    }

    /** {@code MR} for Maya Reyes; empty without an author. */
    public String getInitials() {
        return article.author() == null
                ? ""
                : Arrays.stream(article.author().split("[\\s-]+"))
                        .filter(name -> !name.isEmpty() && Character.isLetter(name.codePointAt(0)))
                        .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
                        .limit(2)
                        .collect(Collectors.joining());
    }
}
