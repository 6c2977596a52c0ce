package org.praxiscms.web.inside;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the tested program: the machine's, until a test says what time it is. */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class SettableClock extends Clock {
    private volatile Clock now = Clock.systemUTC();

    public void set(Instant instant) {
        now = Clock.fixed(instant, ZoneOffset.UTC);
    }

    public void reset() {
        now = Clock.systemUTC();
    }

    @Override
    public Instant instant() {
        return now.instant();
    }

    @Override
    public ZoneId getZone() {
        return now.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return now.withZone(zone);
    }
}
