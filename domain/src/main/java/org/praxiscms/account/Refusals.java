package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.praxiscms.access.Happening;

/**
 * Keeps strangers from filling the audit log: of the tries to sign in that come to nothing the first of each hour are
 * told one by one, and of all others their number, when the hour is over.
 */
@ApplicationScoped
@Transactional
class Refusals {
    /** What is counted; each has its row from the migration on. */
    static final List<String> DEEDS = List.of("SignIn.refused", "SignIn.throttled");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<Happening> happenings;

    /**
     * Counts a try; whether the log is to tell of it.
     *
     * @param always whether it is one of few anyway
     */
    boolean isToTell(String deed, boolean always) {
        return current(deed).count(always);
    }

    /** Tells how many there were in hours that are over. */
    void close() {
        DEEDS.forEach(this::current);
    }

    private RefusedTries current(String deed) {
        RefusedTries tries = em.find(RefusedTries.class, deed);
        em.refresh(tries, LockModeType.PESSIMISTIC_WRITE);
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!tries.isOf(hour)) {
            if (tries.untold() > 0) {
                happenings.fire(new Happening(
                        deed + "More", null, null, tries.untold() + " more in the hour from " + tries.hour()));
            }
            tries.beginHour(hour);
        }
        return tries;
    }
}
