package org.praxiscms.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.shared.Chore;

/** Forgets to whom mail went: a month after it was sent, three months after it was given up. */
@ApplicationScoped
@Transactional
@AllowedTo(onlySystem = true)
public class MailTidying implements Chore {
    private static final Duration SENT = Duration.ofDays(30);
    private static final Duration GIVEN_UP = Duration.ofDays(90);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        em.createNamedQuery("OutgoingMail.tidy")
                .setParameter("sentBefore", now.minus(SENT))
                .setParameter("givenUpBefore", now.minus(GIVEN_UP))
                .executeUpdate();
    }
}
