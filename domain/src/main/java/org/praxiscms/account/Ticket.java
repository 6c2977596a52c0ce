package org.praxiscms.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** The right to do one thing once, until it expires. Whoever knows the token has it. */
@Entity
@NamedQuery(
        name = "Ticket.valid",
        query = "select t from Ticket t where t.tokenHash = :hash and t.purpose = :purpose and t.usedAt is null"
                + " and t.expiresAt > :now")
@NamedQuery(
        name = "Ticket.use",
        query = "update Ticket t set t.usedAt = :now where t.tokenHash = :hash and t.purpose = :purpose"
                + " and t.usedAt is null and t.expiresAt > :now")
@NamedQuery(
        name = "Ticket.useById",
        query = "update Ticket t set t.usedAt = :now where t.id = :id and t.usedAt is null")
@NamedQuery(
        name = "Ticket.tryCode",
        query = "update Ticket t set t.misses = t.misses + 1 where t.id = :id and t.usedAt is null and t.misses < "
                + Ticket.MOST_MISSES)
@NamedQuery(
        name = "Ticket.waiting",
        query = "select t from Ticket t where t.purpose = :purpose and t.usedAt is null"
                + " and t.expiresAt > :now order by t.id")
@NamedQuery(
        name = "Ticket.wasUsed",
        query = "select count(t) from Ticket t where t.purpose = :purpose and t.accountId = :account"
                + " and t.detail = :detail and t.usedAt is not null and t.expiresAt > :now")
@NamedQuery(
        name = "Ticket.voidOf",
        query = "delete from Ticket t where t.purpose = :purpose and t.accountId = :account")
@NamedQuery(
        name = "Ticket.voidOfNobody",
        query = "delete from Ticket t where t.purpose = :purpose and t.accountId is null")
@NamedQuery(name = "Ticket.voidAll", query = "delete from Ticket t where t.accountId = :account")
@NamedQuery(name = "Ticket.tidy", query = "delete from Ticket t where t.expiresAt <= :now")
public class Ticket {
    /** So many wrong codes, and a ticket is void. */
    static final int MOST_MISSES = 5;

    static final int LONGEST_DETAIL = 20_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(name = "token_hash", nullable = false, unique = true, updatable = false, length = 64)
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 30)
    private Purpose purpose;

    /** Whose it is; null where nobody's, as at the set-up. */
    @Column(name = "account_id", updatable = false)
    private Long accountId;

    /** What the purpose has to remember, a new address say. */
    @Column(updatable = false, length = LONGEST_DETAIL)
    private String detail;

    /** Codes that were tried with it; counted by a statement, before the code is looked at. */
    @Column(nullable = false)
    @SuppressWarnings("unused")
    private int misses;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected Ticket() {}

    Ticket(String tokenHash, Purpose purpose, Long accountId, String detail, Instant createdAt, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.purpose = purpose;
        this.accountId = accountId;
        this.detail = detail;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    Long id() {
        return id;
    }

    Long accountId() {
        return accountId;
    }

    String detail() {
        return detail;
    }
}
