package org.praxiscms.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The outbox from the side of those who empty it, of whom there may be one on each node. Who takes a letter out puts its
 * next try off, by one statement that only one of them wins; if that node dies, the letter is due again.
 */
@ApplicationScoped
@Transactional
class MailQueue {
    /** Longer than a mail server can keep somebody busy. */
    private static final Duration AT_MOST_AT_WORK = Duration.ofMinutes(15);

    /** Others may be faster with the first ones. */
    private static final int LOOKED_AT = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Takes one letter out that is due; empty where none is, or others have taken them all. */
    Optional<Dispatch> take() {
        Instant now = clock.instant();
        return em
                .createNamedQuery("OutgoingMail.due", Long.class)
                .setParameter("now", now)
                .setMaxResults(LOOKED_AT)
                .getResultList()
                .stream()
                .filter(id -> em.createNamedQuery("OutgoingMail.claim")
                                .setParameter("id", id)
                                .setParameter("now", now)
                                .setParameter("until", now.plus(AT_MOST_AT_WORK))
                                .executeUpdate()
                        == 1)
                .findFirst()
                .map(id -> em.createNamedQuery("OutgoingMail.claimed", Dispatch.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    void sent(Dispatch dispatch) {
        ifStillOurs(dispatch, mail -> mail.sent(clock.instant()));
    }

    void failed(Dispatch dispatch, String reason, boolean forGood) {
        ifStillOurs(dispatch, mail -> mail.failed(reason, forGood, clock.instant()));
    }

    /** Whoever was away too long finds that another has taken the letter out. */
    private void ifStillOurs(Dispatch dispatch, Consumer<OutgoingMail> result) {
        OutgoingMail mail = em.find(OutgoingMail.class, dispatch.id(), LockModeType.PESSIMISTIC_WRITE);
        if (mail != null && mail.tries() == dispatch.tries() && mail.isWaiting()) {
            result.accept(mail);
        }
    }
}
