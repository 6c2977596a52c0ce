package org.praxiscms.web.site.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.praxiscms.page.Crumb;
import org.praxiscms.page.LivePage;
import org.praxiscms.page.PublishedPages;
import org.praxiscms.web.site.Outline;
import org.praxiscms.web.site.Visit;

/** Serves {@code standing.xhtml}: a standing page, or the answer for an address that nothing lies at. */
@Named
@RequestScoped
public class StandingPage {
    @Inject
    PublishedPages pages;

    @Inject
    Visit visit;

    private LivePage page;
    private Outline outline;
    private List<Crumb> above;
    private List<Crumb> below;

    public void open() {
        Optional<LivePage> live = pages.at(visit.path());
        if (live.isEmpty()) {
            visit.answerForMissing();
            return;
        }
        if (visit.leadToOneSpelling()) {
            return;
        }
        page = live.get();
        outline = Outline.of(page.body());
        above = pages.above(page);
        below = pages.below(page);
    }

    public LivePage getPage() {
        return page;
    }

    public Outline getOutline() {
        return outline;
    }

    public List<Crumb> getAbove() {
        return above;
    }

    public List<Crumb> getBelow() {
        return below;
    }

    /** What search engines show; null where nobody wrote it. */
    public String getDescription() {
        return page.searchDescription() == null ? page.summary() : page.searchDescription();
    }
}
