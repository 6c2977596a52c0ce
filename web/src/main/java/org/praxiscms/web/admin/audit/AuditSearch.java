package org.praxiscms.web.admin.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.praxiscms.audit.AuditFilter;
import org.praxiscms.web.admin.Typed;
import org.praxiscms.web.http.PostedFields;

/** What somebody looks for in the audit log, as the address says it; what makes no sense there counts as not said. */
final class AuditSearch {
    /** Of four digits: no database knows the years that Java knows besides. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private AuditSearch() {}

    /** @param zone in which days begin and end */
    static AuditFilter of(HttpServletRequest request, ZoneId zone) {
        return new AuditFilter(
                Typed.number(asked(request, "account")),
                Typed.text(asked(request, "deed")),
                Typed.text(asked(request, "kind")),
                Typed.number(asked(request, "subject")),
                startOf(asked(request, "from"), zone, 0),
                startOf(asked(request, "to"), zone, 1),
                Typed.text(asked(request, "text")));
    }

    private static String asked(HttpServletRequest request, String name) {
        return PostedFields.asked(request, name).orElse(null);
    }

    private static Instant startOf(String day, ZoneId zone, int daysLater) {
        try {
            return day == null || !DAY.matcher(day).matches()
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
