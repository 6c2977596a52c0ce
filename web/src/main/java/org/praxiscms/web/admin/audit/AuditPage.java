package org.praxiscms.web.admin.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.praxiscms.account.AccountEditing;
import org.praxiscms.audit.AuditFilter;
import org.praxiscms.audit.AuditLog;
import org.praxiscms.audit.AuditRecord;
import org.praxiscms.web.admin.AdminPlace;
import org.praxiscms.web.admin.Choice;
import org.praxiscms.web.admin.PagesOfTable;
import org.praxiscms.web.admin.Shell;
import org.praxiscms.web.admin.Visit;
import org.praxiscms.web.site.Site;
import org.primefaces.model.LazyDataModel;

/** Serves {@code audit.xhtml}. */
@Named
@RequestScoped
public class AuditPage {
    @Inject
    AuditLog log;

    @Inject
    Visit visit;

    @Inject
    Site site;

    @Inject
    HttpServletRequest request;

    @Inject
    AccountEditing accounts;

    @Inject
    Shell shell;

    private LazyDataModel<AuditRecord> table;
    private AuditWords words;

    public LazyDataModel<AuditRecord> getTable() {
        if (table == null) {
            AuditFilter filter = AuditSearch.of(request, site.getClinic().zone());
            table = new PagesOfTable<>(number -> log.page(filter, number));
        }
        return table;
    }

    /** All deeds that the log tells of, by their words. */
    public List<Choice> getDeeds() {
        return choices("deed", log.deeds(), words()::deed);
    }

    public List<Choice> getKinds() {
        return choices("kind", log.subjectKinds(), words()::kind);
    }

    private List<Choice> choices(String parameter, List<String> names, UnaryOperator<String> words) {
        return names.stream()
                .map(name -> new Choice(name, words.apply(name), name.equals(wanted(parameter))))
                .sorted(Comparator.comparing(Choice::words, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** All who ever had an account, for their deeds stay. */
    public List<Choice> getPeople() {
        String wanted = wanted("account");
        return accounts.names().stream()
                .map(each -> new Choice(
                        Long.toString(each.id()),
                        each.name() + " (" + each.email() + ")",
                        Long.toString(each.id()).equals(wanted)))
                .toList();
    }

    public String wanted(String parameter) {
        return visit.asked(parameter).orElse(null);
    }

    /** Whether anything but the whole log is asked for. */
    public boolean isFiltered() {
        return Stream.of("account", "deed", "kind", "subject", "from", "to", "text")
                .anyMatch(each -> visit.asked(each).isPresent());
    }

    /** The same entries as a table for spreadsheets. */
    public String getDownload() {
        String query = visit.query();
        return AdminPlace.AUDIT_CSV.path() + (query.isEmpty() ? "" : "?" + query);
    }

    public String deed(AuditRecord entry) {
        return words().deed(entry.deed());
    }

    /** What it was about: its kind and its name. */
    public String kind(AuditRecord entry) {
        return entry.subjectKind() == null ? "" : words().kind(entry.subjectKind());
    }

    public List<Difference> differences(AuditRecord entry) {
        return entry.changes().stream()
                .map(change -> Difference.of(change, words()))
                .toList();
    }

    private AuditWords words() {
        if (words == null) {
            words = new AuditWords(visit.texts(), shell::zonedTime);
        }
        return words;
    }
}
