package org.praxiscms.web.admin.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxiscms.mail.MailCounts;
import org.praxiscms.mail.MailReport;
import org.praxiscms.mail.MailState;
import org.praxiscms.mail.Outbox;
import org.praxiscms.web.admin.AdminPlace;
import org.praxiscms.web.admin.PagesOfTable;
import org.praxiscms.web.admin.Typed;
import org.praxiscms.web.admin.Visit;
import org.primefaces.model.LazyDataModel;

/** Serves {@code mail.xhtml}. */
@Named
@RequestScoped
public class MailPage {
    @Inject
    MailReport report;

    @Inject
    Outbox outbox;

    @Inject
    Visit visit;

    private LazyDataModel<MailState> table;
    private MailCounts counts;

    /** The number in the button says which letter, however the list has changed. */
    public void answer() {
        if (visit.isPost()) {
            visit.posted("tryAgain").ifPresent(this::tryAgain);
        }
    }

    private void tryAgain(String id) {
        report.tryAgain(Typed.row(id));
        visit.leadTo(AdminPlace.MAIL.path(), "admin.mail.trying");
    }

    public LazyDataModel<MailState> getTable() {
        if (table == null) {
            table = new PagesOfTable<>(report::page);
        }
        return table;
    }

    public MailCounts getCounts() {
        if (counts == null) {
            counts = report.counts();
        }
        return counts;
    }

    /** Whether letters leave this site at all. */
    public boolean isOn() {
        return outbox.isOn();
    }

    public boolean isIdle() {
        return getCounts().waiting() + getCounts().givenUp() == 0;
    }
}
