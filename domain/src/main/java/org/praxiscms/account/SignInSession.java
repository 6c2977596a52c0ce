package org.praxiscms.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A browser that somebody signed in with. Whoever knows its token acts as that person; when it ends the row goes. */
@Entity
@Table(name = "sign_in_session")
@NamedQuery(
        name = "SignInSession.resume",
        query = "select s, a, p, r, 0"
                + " from SignInSession s join Account a on a.id = s.accountId"
                + " join SecurityPolicy p on p.id = 1 left join a.roles r where s.tokenHash = :hash")
@NamedQuery(
        name = "SignInSession.seen",
        query = "update SignInSession s set s.lastSeenAt = :now where s.id = :id and s.lastSeenAt < :now")
@NamedQuery(
        name = "SignInSession.proved",
        query = "select count(s) from SignInSession s where s.id = :id and s.accountId = :account"
                + " and s.provedAt >= :since")
@NamedQuery(
        name = "SignInSession.ofAccount",
        query = "select new org.praxiscms.account.OpenSession(s.id, s.device, s.address, s.startedAt, s.lastSeenAt)"
                + " from SignInSession s where s.accountId = :account and s.endsAt > :now and s.lastSeenAt > :idleSince"
                + " order by s.lastSeenAt desc, s.id desc")
@NamedQuery(name = "SignInSession.end", query = "delete from SignInSession s where s.tokenHash = :hash")
@NamedQuery(
        name = "SignInSession.endOne",
        query = "delete from SignInSession s where s.id = :id and s.accountId = :account")
@NamedQuery(
        name = "SignInSession.endAll",
        query = "delete from SignInSession s where s.accountId = :account and s.id <> :except")
@NamedQuery(
        name = "SignInSession.tidy",
        query = "delete from SignInSession s where s.endsAt <= :now or s.lastSeenAt <= :idleSince")
public class SignInSession {
    static final int LONGEST_DEVICE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(name = "account_id", nullable = false, updatable = false)
    private Long accountId;

    @Column(name = "token_hash", nullable = false, unique = true, updatable = false, length = 64)
    private String tokenHash;

    @Column(nullable = false, updatable = false, length = LONGEST_DEVICE)
    private String device;

    /** Shortened to /24 or /48; null where there is none. */
    @Column(updatable = false, length = 50)
    private String address;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Column(name = "proved_at", nullable = false, updatable = false)
    private Instant provedAt;

    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt;

    @Column(name = "ends_at", nullable = false, updatable = false)
    private Instant endsAt;

    protected SignInSession() {}

    SignInSession(long accountId, String tokenHash, String device, String address, Instant now, Instant endsAt) {
        this.accountId = accountId;
        this.tokenHash = tokenHash;
        this.device = device;
        this.address = address;
        this.startedAt = now;
        this.provedAt = now;
        this.lastSeenAt = now;
        this.endsAt = endsAt;
    }

    /** Whether it has not ended by itself: a policy that was made stricter meanwhile counts, too. */
    boolean isOpenAt(Instant now, SecurityPolicy policy) {
        return now.isBefore(endsAt)
                && now.isBefore(startedAt.plus(policy.longestSession()))
                && now.isBefore(lastSeenAt.plus(policy.idle()));
    }

    Long id() {
        return id;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant provedAt() {
        return provedAt;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }
}
