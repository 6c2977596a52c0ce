package org.praxiscms.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one source of time: what is live, in force or due is decided by the clock that this hands out. */
@ApplicationScoped
public class SystemClock {
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
