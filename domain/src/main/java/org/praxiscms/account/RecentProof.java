package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;

/** Asks whoever does something dangerous to have proved a moment ago who they are: a browser left open is not enough. */
@ApplicationScoped
@Transactional
class RecentProof {
    static final Duration RECENT = Duration.ofMinutes(15);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @throws ProofTooOld unless the caller is the system or signed in, with all that it takes, a moment ago */
    void require() {
        Caller caller = Acting.caller();
        if (caller != Caller.SYSTEM && !hasRecent(caller)) {
            throw new ProofTooOld();
        }
    }

    private boolean hasRecent(Caller caller) {
        return caller.sessionId() != null
                && em.createNamedQuery("SignInSession.proved", Long.class)
                                .setParameter("id", caller.sessionId())
                                .setParameter("account", caller.accountId())
                                .setParameter("since", clock.instant().minus(RECENT))
                                .getSingleResult()
                        == 1;
    }
}
