package org.praxiscms.web.admin.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.praxiscms.audit.AuditFilter;

/** What somebody looks for in the audit log, as the address says it; what makes no sense there counts as not said. */
final class AuditSearch {
    private AuditSearch() {}

    /** @param zone in which days begin and end */
    static AuditFilter of(HttpServletRequest request, ZoneId zone) {
        return new AuditFilter(
                number(request.getParameter("account")),
                text(request.getParameter("deed")),
                text(request.getParameter("kind")),
                number(request.getParameter("subject")),
                startOf(request.getParameter("from"), zone, 0),
                startOf(request.getParameter("to"), zone, 1),
                text(request.getParameter("text")));
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static Long number(String value) {
        return value != null && value.matches("[1-9][0-9]{0,17}") ? Long.valueOf(value) : null;
    }

    private static Instant startOf(String day, ZoneId zone, int daysLater) {
        try {
            return day == null || day.isBlank()
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(daysLater)
                            .atStartOfDay(zone)
                            .toInstant();
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
