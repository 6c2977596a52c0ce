package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.account.proof.SignInThrottle;
import org.praxiscms.shared.Chore;

/** The door of the day's tidying: what counts no more has no reason to be kept. */
@ApplicationScoped
@Transactional
@AllowedTo(onlySystem = true)
public class AccountTidying implements Chore {
    private static final Duration DEVICE_KNOWN = Duration.ofDays(365);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    SignInThrottle throttle;

    @Inject
    Refusals refusals;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Forgets expired tickets, ended sessions, old tries and devices that nobody has used for a year. */
    @Override
    public void run() {
        throttle.forget();
        refusals.close();
        Instant now = clock.instant();
        SecurityPolicy policy = em.find(SecurityPolicy.class, SecurityPolicy.ONLY);
        em.createNamedQuery("Ticket.tidy").setParameter("now", now).executeUpdate();
        em.createNamedQuery("SignInSession.tidy")
                .setParameter("now", now)
                .setParameter("idleSince", now.minus(policy.idle()))
                .executeUpdate();
        em.createNamedQuery("KnownDevice.tidy")
                .setParameter("unseenSince", now.minus(DEVICE_KNOWN))
                .executeUpdate();
    }
}
