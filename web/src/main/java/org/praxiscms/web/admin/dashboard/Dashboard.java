package org.praxiscms.web.admin.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Role;
import org.praxiscms.disclaimer.DisclaimersInForce;
import org.praxiscms.disclaimer.NoticeInForce;
import org.praxiscms.web.site.Site;

/** Serves {@code dashboard.xhtml}: what waits for this person, most pressing first. */
@Named
@RequestScoped
public class Dashboard {
    @Inject
    DisclaimersInForce disclaimers;

    @Inject
    Site site;

    private List<Task> tasks;

    /**
     * Something to do.
     *
     * @param kind names its words
     * @param subject what it is about; empty where the kind says it all
     * @param path where it is done
     * @param urgent whether it cannot wait long
     */
    public record Task(String kind, String subject, String path, boolean urgent) {
        public String titleKey() {
            return "admin.dashboard." + kind + ".title";
        }

        public String adviceKey() {
            return "admin.dashboard." + kind + ".advice";
        }

        public String actionKey() {
            return "admin.dashboard." + kind + ".action";
        }
    }

    public void open() {
        tasks = new ArrayList<>();
        if (Acting.caller().has(Role.EDITOR)) {
            long drafts = site.getNotices().stream()
                    .flatMap(link -> disclaimers.notice(link.slug(), site.today()).stream())
                    .filter(NoticeInForce::draft)
                    .count();
            if (drafts > 0) {
                tasks.add(new Task("notices", Long.toString(drafts), "/notices", false));
            }
        }
    }

    public List<Task> getTasks() {
        return tasks;
    }
}
