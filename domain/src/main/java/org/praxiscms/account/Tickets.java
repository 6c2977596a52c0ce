package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Hands out tickets and takes them back, each once: of two who use one at the same time one wins. */
@ApplicationScoped
@Transactional
class Tickets {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** A new ticket of an account; earlier ones of the same purpose are void from now on. */
    String issue(Purpose purpose, long accountId, String detail) {
        voidAll(purpose, accountId);
        return hand(purpose, accountId, detail);
    }

    /** The one ticket of a purpose that there is at a time, as for the set-up. */
    String issueOnly(Purpose purpose) {
        em.createNamedQuery("Ticket.voidOfNobody")
                .setParameter("purpose", purpose)
                .executeUpdate();
        return hand(purpose, null, null);
    }

    /** One of many that belong to nobody. */
    String issueToNobody(Purpose purpose, String detail) {
        return hand(purpose, null, detail);
    }

    private String hand(Purpose purpose, Long accountId, String detail) {
        String token = Token.random();
        Instant now = clock.instant();
        em.persist(new Ticket(Token.hash(token), purpose, accountId, detail, now, now.plus(purpose.life())));
        return token;
    }

    /** The ticket, still to be used; empty where it is used, expired, void or none. */
    Optional<Ticket> look(Purpose purpose, String token) {
        return em.createNamedQuery("Ticket.valid", Ticket.class)
                .setParameter("hash", Token.hash(token))
                .setParameter("purpose", purpose)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /** Uses the ticket up, in the transaction at hand; empty as above, or where somebody else was faster. */
    Optional<Ticket> use(Purpose purpose, String token) {
        Optional<Ticket> ticket = look(purpose, token);
        int used = em.createNamedQuery("Ticket.use")
                .setParameter("hash", Token.hash(token))
                .setParameter("purpose", purpose)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return used == 1 ? ticket : Optional.empty();
    }

    /** Counts a code before it is looked at; false where there were too many, and the ticket is void. */
    boolean mayTryCode(Ticket ticket) {
        return em.createNamedQuery("Ticket.tryCode")
                        .setParameter("id", ticket.id())
                        .executeUpdate()
                == 1;
    }

    /** Uses up a ticket that was found otherwise; whether nobody else was faster. */
    boolean useUp(Ticket ticket) {
        return em.createNamedQuery("Ticket.useById")
                        .setParameter("id", ticket.id())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    boolean wasUsed(Purpose purpose, long accountId, String detail) {
        return em.createNamedQuery("Ticket.wasUsed", Long.class)
                        .setParameter("purpose", purpose)
                        .setParameter("account", accountId)
                        .setParameter("detail", detail)
                        .setParameter("now", clock.instant())
                        .getSingleResult()
                > 0;
    }

    void voidAll(Purpose purpose, long accountId) {
        em.createNamedQuery("Ticket.voidOf")
                .setParameter("purpose", purpose)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** Whatever an account could still have done. */
    void voidAll(long accountId) {
        em.createNamedQuery("Ticket.voidAll").setParameter("account", accountId).executeUpdate();
    }
}
