package org.praxiscms.web.admin.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.praxiscms.audit.AuditFilter;
import org.praxiscms.web.http.PostedFields;

/** What somebody looks for in the audit log, as the address says it; what makes no sense there counts as not said. */
final class AuditSearch {
    private AuditSearch() {}

    /** @param zone in which days begin and end */
    static AuditFilter of(HttpServletRequest request, ZoneId zone) {
        return new AuditFilter(
                number(asked(request, "account")),
                text(asked(request, "deed")),
                text(asked(request, "kind")),
                number(asked(request, "subject")),
                startOf(asked(request, "from"), zone, 0),
                startOf(asked(request, "to"), zone, 1),
                text(asked(request, "text")));
    }

    private static String asked(HttpServletRequest request, String name) {
        return PostedFields.asked(request, name).orElse(null);
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
