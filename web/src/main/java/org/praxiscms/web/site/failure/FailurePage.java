package org.praxiscms.web.site.failure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.praxiscms.web.http.RequestLog;
import org.praxiscms.web.site.Site;

/** Serves {@code failure.xhtml}: says what happened in the site's dress, even when the database cannot be reached. */
@Named
@RequestScoped
public class FailurePage {
    private static final Set<Integer> TOLD_APART = Set.of(404, 405, 410, 500, 503);

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

    public int getStatus() {
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
