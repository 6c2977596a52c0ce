package org.praxiscms.web.admin.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Role;
import org.praxiscms.account.AccountEditing;
import org.praxiscms.account.AccountFilter;
import org.praxiscms.account.AccountOrder;
import org.praxiscms.account.AccountState;
import org.praxiscms.account.OwnAccount;
import org.praxiscms.account.OwnProfile;
import org.praxiscms.disclaimer.DisclaimersInForce;
import org.praxiscms.disclaimer.NoticeInForce;
import org.praxiscms.mail.MailReport;
import org.praxiscms.publication.OwnedText;
import org.praxiscms.publication.Ownership;
import org.praxiscms.shared.PageOf;
import org.praxiscms.web.admin.AdminPlace;
import org.praxiscms.web.site.Site;

/** Serves {@code dashboard.xhtml}: what waits for this person, most pressing first. */
@Named
@RequestScoped
public class Dashboard {
    private static final int FEW_CODES = 3;

    @Inject
    DisclaimersInForce disclaimers;

    @Inject
    OwnAccount account;

    @Inject
    AccountEditing accounts;

    @Inject
    Site site;

    @Inject
    Clock clock;

    @Inject
    MailReport mail;

    @Inject
    Ownership ownership;

    private List<Task> tasks;
    private PageOf<OwnedText> drafts;

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
        OwnProfile me = account.profile();
        boolean safe = me.hasAuthenticator() || !me.passkeys().isEmpty();
        if (!safe && me.secondFactorDueAt() != null) {
            long days = Math.max(0, ChronoUnit.DAYS.between(clock.instant(), me.secondFactorDueAt()));
            tasks.add(new Task("factor", Long.toString(days), AdminPlace.PROFILE.path(), true));
        } else if (safe && me.recoveryCodesLeft() < FEW_CODES) {
            tasks.add(new Task("codes", Integer.toString(me.recoveryCodesLeft()), AdminPlace.PROFILE.path(), false));
        }
        if (Acting.caller().has(Role.ADMINISTRATOR)) {
            addMail();
            long invited = accounts.list(new AccountFilter(null, null, AccountState.INVITED), AccountOrder.NAME, 1)
                    .total();
            if (invited > 0) {
                tasks.add(new Task(
                        "invited", Long.toString(invited), AdminPlace.ACCOUNTS.path() + "?state=INVITED", false));
            }
        }
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

    /** A letter that was only just written is no news; one that the mail server did not take is. */
    private void addMail() {
        long givenUp = mail.counts().givenUp();
        if (givenUp > 0) {
            tasks.add(new Task("mail", Long.toString(givenUp), AdminPlace.MAIL.path(), true));
        } else {
            long refused = mail.page(1).items().stream()
                    .filter(letter -> letter.lastFailure() != null)
                    .count();
            if (refused > 0) {
                tasks.add(new Task("mail-late", Long.toString(refused), AdminPlace.MAIL.path(), false));
            }
        }
    }

    /** One's own texts that nobody reads yet: the youngest, and how many there are. */
    public PageOf<OwnedText> getDrafts() {
        if (drafts == null) {
            drafts = ownership.mine(1);
        }
        return drafts;
    }

    /** How many drafts are not on the list. */
    public long getMoreDrafts() {
        return getDrafts().total() - getDrafts().items().size();
    }

    public List<Task> getTasks() {
        return tasks;
    }
}
