package org.praxiscms.web.site.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxiscms.disclaimer.DisclaimersInForce;
import org.praxiscms.disclaimer.NoticeInForce;
import org.praxiscms.web.site.Outline;
import org.praxiscms.web.site.Site;
import org.praxiscms.web.site.Visit;

/** Serves {@code notice.xhtml}: a legal notice with the wording in force today. */
@Named
@RequestScoped
public class NoticePage {
    @Inject
    DisclaimersInForce disclaimers;

    @Inject
    Site site;

    @Inject
    Visit visit;

    private NoticeInForce notice;
    private Outline outline;

    public void open() {
        notice = visit.slug()
                .flatMap(slug -> disclaimers.notice(slug, site.today()))
                .orElse(null);
        if (notice == null) {
            visit.answerForMissing();
            return;
        }
        outline = Outline.of(notice.body());
    }

    public NoticeInForce getNotice() {
        return notice;
    }

    public Outline getOutline() {
        return outline;
    }
}
