package org.praxiscms.web.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praxiscms.audit.AuditFilter;

class AuditSearchTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Test
    void days_begin_and_end_in_the_clinics_zone() {
        AuditFilter filter = of(Map.of("from", "2026-05-12", "to", "2026-05-12", "account", "52", "text", " knee "));

        assertThat(filter)
                .isEqualTo(new AuditFilter(
                        52L,
                        null,
                        null,
                        null,
                        Instant.parse("2026-05-12T04:00:00Z"),
                        Instant.parse("2026-05-13T04:00:00Z"),
                        "knee"));
    }

    @Test
    void what_makes_no_sense_counts_as_not_said() {
        for (String day : new String[] {"", "yesterday", "2026-13-01", "+999999999-12-31", "-0001-01-01", "\u0000"}) {
            assertThat(of(Map.of("from", day, "to", day, "account", day, "subject", "-1", "text", " ")))
                    .as(day)
                    .isEqualTo(AuditFilter.ALL);
        }
    }

    private static AuditFilter of(Map<String, String> parameters) {
        return AuditSearch.of(
                (HttpServletRequest) Proxy.newProxyInstance(
                        AuditSearchTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("getParameter") ? parameters.get((String) arguments[0]) : null),
                ZONE);
    }
}
