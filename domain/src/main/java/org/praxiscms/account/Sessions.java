package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praxiscms.access.Acting;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.access.Role;

/** The door to sessions: each request comes through it with the token of its cookie. */
@ApplicationScoped
@Transactional
public class Sessions {
    /** Writing at each request would cost more than knowing to the second is worth. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private static final long NO_SESSION = -1;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Who a token stands for; empty where its session has ended, and nothing says how. One statement. */
    @OpenToAll("the token is what proves it")
    public Optional<SignedIn> resume(String token) {
        List<Object[]> rows = em.createNamedQuery("SignInSession.resume", Object[].class)
                .setParameter("hash", Token.hash(token))
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] first = rows.get(0);
        SignInSession session = (SignInSession) first[0];
        Account account = (Account) first[1];
        Instant now = clock.instant();
        if (!account.isActive() || !session.isOpenAt(now, (SecurityPolicy) first[2])) {
            end(token);
            return Optional.empty();
        }
        if (!now.isBefore(session.lastSeenAt().plus(SEEN_EVERY))) {
            seen(session, now);
        }
        boolean hasSecondFactor = account.hasAuthenticator() || ((Number) first[4]).intValue() > 0;
        return Optional.of(signedIn(session, account, rolesOf(rows), hasSecondFactor, now));
    }

    /** The query has a row for each role. */
    private static Set<Role> rolesOf(List<Object[]> rows) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        rows.stream().map(row -> (Role) row[3]).filter(role -> role != null).forEach(roles::add);
        return roles;
    }

    private static SignedIn signedIn(
            SignInSession session, Account account, Set<Role> roles, boolean hasSecondFactor, Instant now) {
        Instant due = account.secondFactorDueAt();
        return new SignedIn(
                session.id(),
                account.id(),
                account.name(),
                account.email().value(),
                roles,
                hasSecondFactor,
                !hasSecondFactor && due != null && !now.isBefore(due),
                session.startedAt(),
                session.provedAt());
    }

    private void seen(SignInSession session, Instant now) {
        em.createNamedQuery("SignInSession.seen")
                .setParameter("id", session.id())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Ends the session of a token, where it has one. */
    @OpenToAll("who knows the token may end it")
    public void end(String token) {
        em.createNamedQuery("SignInSession.end")
                .setParameter("hash", Token.hash(token))
                .executeUpdate();
    }

    /** Begins a session of somebody who has proved all that it takes; its token. */
    String begin(long accountId, Client client) {
        String token = Token.random();
        Instant now = clock.instant();
        em.persist(new SignInSession(
                accountId,
                Token.hash(token),
                client.deviceName(),
                Acting.caller().address(),
                now,
                now.plus(policy().longestSession())));
        return token;
    }

    List<OpenSession> of(long accountId) {
        Instant now = clock.instant();
        return em.createNamedQuery("SignInSession.ofAccount", OpenSession.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .setParameter("idleSince", now.minus(policy().idle()))
                .getResultList();
    }

    void endOne(long accountId, long sessionId) {
        em.createNamedQuery("SignInSession.endOne")
                .setParameter("id", sessionId)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    void endAll(long accountId) {
        endAllBut(accountId, NO_SESSION);
    }

    void endAllBut(long accountId, Long sessionId) {
        em.createNamedQuery("SignInSession.endAll")
                .setParameter("account", accountId)
                .setParameter("except", sessionId == null ? NO_SESSION : sessionId)
                .executeUpdate();
    }

    private SecurityPolicy policy() {
        return em.find(SecurityPolicy.class, SecurityPolicy.ONLY);
    }
}
