package org.praxiscms.account.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One of the codes that somebody keeps on paper for the day when the second factor is lost. */
@Entity
@Table(name = "recovery_code")
@NamedQuery(name = "RecoveryCode.deleteAll", query = "delete from RecoveryCode c where c.accountId = :account")
@NamedQuery(
        name = "RecoveryCode.unused",
        query = "select c.hash from RecoveryCode c where c.accountId = :account and c.usedAt is null")
@NamedQuery(
        name = "RecoveryCode.use",
        query = "update RecoveryCode c set c.usedAt = :now where c.accountId = :account and c.hash = :hash"
                + " and c.usedAt is null")
class RecoveryCode {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "code_hash", nullable = false, length = 150)
    private String hash;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(long accountId, String hash) {
        this.accountId = accountId;
        this.hash = hash;
    }

    Long id() {
        return id;
    }

    Instant usedAt() {
        return usedAt;
    }
}
