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

/** A browser that somebody has signed in with before: it is no news, and no stranger's guessing slows it down. */
@Entity
@Table(name = "known_device")
@NamedQuery(name = "KnownDevice.byToken", query = "select d from KnownDevice d where d.tokenHash = :hash")
@NamedQuery(name = "KnownDevice.count", query = "select count(d) from KnownDevice d where d.accountId = :account")
@NamedQuery(
        name = "KnownDevice.lastSeen",
        query = "select d.lastSeenAt from KnownDevice d where d.accountId = :account order by d.lastSeenAt desc")
@NamedQuery(
        name = "KnownDevice.lastSeenOf",
        query = "select d.accountId, max(d.lastSeenAt) from KnownDevice d where d.accountId in :accounts"
                + " group by d.accountId")
@NamedQuery(name = "KnownDevice.forgetAll", query = "delete from KnownDevice d where d.accountId = :account")
@NamedQuery(name = "KnownDevice.tidy", query = "delete from KnownDevice d where d.lastSeenAt <= :unseenSince")
public class KnownDevice {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(name = "account_id", nullable = false, updatable = false)
    private Long accountId;

    @Column(name = "token_hash", nullable = false, unique = true, updatable = false, length = 64)
    private String tokenHash;

    @Column(nullable = false, updatable = false, length = SignInSession.LONGEST_DEVICE)
    private String name;

    @Column(name = "first_seen_at", nullable = false, updatable = false)
    private Instant firstSeenAt;

    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt;

    protected KnownDevice() {}

    KnownDevice(long accountId, String tokenHash, String name, Instant now) {
        this.accountId = accountId;
        this.tokenHash = tokenHash;
        this.name = name;
        this.firstSeenAt = now;
        this.lastSeenAt = now;
    }

    void seen(Instant now) {
        this.lastSeenAt = now;
    }

    boolean isOf(long account) {
        return accountId == account;
    }

    Long id() {
        return id;
    }
}
