package org.praxiscms.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Role;
import org.praxiscms.shared.NotFound;
import org.praxiscms.shared.PageOf;

/** Tells administrators what has not left yet, and why. */
@ApplicationScoped
@Transactional
@AllowedTo(Role.ADMINISTRATOR)
public class MailReport {
    private static final int PAGE_SIZE = 25;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<MailPut> puts;

    public MailCounts counts() {
        return new MailCounts(count("OutgoingMail.waiting"), count("OutgoingMail.givenUp"));
    }

    /** What has not been sent, the newest first. */
    public PageOf<MailState> page(int number) {
        return new PageOf<>(
                em.createNamedQuery("OutgoingMail.unsent", MailState.class)
                        .setFirstResult((number - 1) * PAGE_SIZE)
                        .setMaxResults(PAGE_SIZE)
                        .getResultList(),
                number,
                PAGE_SIZE,
                count("OutgoingMail.countUnsent"));
    }

    private long count(String query) {
        return em.createNamedQuery(query, Long.class).getSingleResult();
    }

    /**
     * Lets a letter go at once that waits or was given up; one that is being sent at this moment may leave twice.
     *
     * @throws NotFound where there is none, or it was sent
     */
    public void tryAgain(long id) {
        OutgoingMail mail = em.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (mail == null || !mail.isWaiting() && !mail.isGivenUp()) {
            throw new NotFound();
        }
        mail.tryAgain(clock.instant());
        puts.fire(new MailPut());
    }
}
