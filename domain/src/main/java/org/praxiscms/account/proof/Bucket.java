package org.praxiscms.account.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The tries to sign in at one account, from one device or from one network: after a few, each costs double the time. */
@Entity
@Table(name = "sign_in_throttle")
@NamedQuery(
        name = "Bucket.closed",
        query = "select max(b.opensAt) from Bucket b where b.name in :names and b.opensAt > :now")
@NamedQuery(name = "Bucket.exists", query = "select count(b) from Bucket b where b.name = :name")
@NamedQuery(name = "Bucket.forget", query = "delete from Bucket b where b.lastTryAt < :before")
class Bucket {
    /** Without a try for so long it is as if there had been none. */
    static final Duration MEMORY = Duration.ofHours(24);

    static final int FREE = 5;

    /** Many people share an address. */
    static final int FREE_OF_AN_ADDRESS = 30;

    static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    @Id
    @Column(name = "bucket", length = 100)
    private String name;

    @Column(nullable = false)
    private int tries;

    @Column(name = "last_try_at", nullable = false)
    private Instant lastTryAt;

    @Column(name = "opens_at", nullable = false)
    private Instant opensAt;

    protected Bucket() {}

    Bucket(String name, Instant now) {
        this.name = name;
        this.lastTryAt = now;
        this.opensAt = now;
    }

    /** Zero where the next try may come now. */
    Duration opensIn(Instant now) {
        return now.isBefore(opensAt) ? Duration.between(now, opensAt) : Duration.ZERO;
    }

    void count(Instant now) {
        if (lastTryAt.plus(MEMORY).isBefore(now)) {
            tries = 0;
        }
        if (tries < Integer.MAX_VALUE) {
            tries++;
        }
        lastTryAt = now;
        opensAt = now.plus(delay());
    }

    /** Somebody got in: an account or a device starts anew, an address only half, for others may be guessing there. */
    void forgive(Instant now) {
        tries = Buckets.isOfAnAddress(name) ? tries / 2 : 0;
        opensAt = now;
    }

    private Duration delay() {
        int over = tries - (Buckets.isOfAnAddress(name) ? FREE_OF_AN_ADDRESS : FREE);
        if (over < 0) {
            return Duration.ZERO;
        }
        // 2^10 seconds are more than the longest delay.
        Duration doubled = FIRST_DELAY.multipliedBy(1L << Math.min(over, 10));
        return doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY;
    }
}
