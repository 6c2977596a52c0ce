package org.praxiscms.web.site.failure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.praxiscms.access.Acting;
import org.praxiscms.web.http.ContentPolicy;
import org.praxiscms.web.http.Failures;
import org.praxiscms.web.http.RequestLog;
import org.praxiscms.web.site.Site;

/** Serves {@code failure.xhtml}: says what happened in the site's dress, even when the database cannot be reached. */
@Named
@RequestScoped
public class FailurePage {
    private static final Set<Integer> TOLD_APART = Set.of(401, 403, 404, 405, 410, 500, 503);

    @Inject
    HttpServletRequest request;

    @Inject
    Site site;

    public void open() {
        if (getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            // The visitor has waited for a connection once.
            site.useLastKnown();
            return;
        }
        try {
            site.getClinic();
        } catch (RuntimeException unreachable) {
            site.useLastKnown();
        }
    }

    /** Whether somebody who works here met it while working. */
    public boolean isInAdmin() {
        return ContentPolicy.isForAdmin(request) && Acting.caller().isPerson();
    }

    public String getTemplate() {
        return isInAdmin() ? "/WEB-INF/templates/admin.xhtml" : "/WEB-INF/templates/site.xhtml";
    }

    public int getStatus() {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof Exception met) {
            return Failures.statusOf(met);
        }
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status == null ? 404 : status;
    }

    public String getTitle() {
        return "failure." + wording() + ".title";
    }

    public String getAdvice() {
        return "failure." + wording() + ".advice";
    }

    /** The status whose words fit: its own, or the first of its kind. */
    private int wording() {
        int status = getStatus();
        if (TOLD_APART.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }

    /** What a visitor can tell the clinic so that the log line is found. */
    public String getReference() {
        return RequestLog.idOf(request);
    }

    public boolean isOurFault() {
        return getStatus() >= 500;
    }
}
