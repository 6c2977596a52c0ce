package org.praxiscms.web.admin.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.praxiscms.audit.AuditFilter;
import org.praxiscms.audit.AuditLog;
import org.praxiscms.audit.AuditRecord;
import org.praxiscms.web.admin.AdminPlace;
import org.praxiscms.web.admin.PagesOfTable;
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

    private LazyDataModel<AuditRecord> table;

    public LazyDataModel<AuditRecord> getTable() {
        if (table == null) {
            AuditFilter filter = AuditSearch.of(request, site.getClinic().zone());
            table = new PagesOfTable<>(number -> log.page(filter, number));
        }
        return table;
    }

    public List<String> getDeeds() {
        return log.deeds();
    }

    public List<String> getKinds() {
        return log.subjectKinds();
    }

    public String wanted(String parameter) {
        return visit.asked(parameter).orElse(null);
    }

    public boolean isWanted(String parameter, String value) {
        return value.equals(wanted(parameter));
    }

    /** The same entries as a table for spreadsheets. */
    public String getDownload() {
        String query = visit.query();
        return AdminPlace.AUDIT_CSV.path() + (query.isEmpty() ? "" : "?" + query);
    }

    /** {@code Account editing: change roles} of {@code AccountEditing.changeRoles}. */
    public String words(String name) {
        String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace(".", ": ");
        return spaced.isEmpty()
                ? ""
                : spaced.substring(0, 1).toUpperCase(Locale.ROOT)
                        + spaced.substring(1).toLowerCase(Locale.ROOT);
    }
}
