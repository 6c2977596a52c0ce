package org.praxiscms.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How many tries to sign in came to nothing in an hour, and how many of them the audit log does not tell one by one. */
@Entity
@Table(name = "refused_tries")
class RefusedTries {
    /** So many a line of their own tells what goes on; more would only fill the database. */
    static final int TOLD_EACH = 100;

    @Id
    @Column(length = 100)
    private String deed;

    /** Its beginning; long ago where there has been none. */
    @Column(name = "hour_from", nullable = false)
    private Instant hour;

    @Column(nullable = false)
    private int tries;

    @Column(nullable = false)
    private int untold;

    protected RefusedTries() {}

    boolean isOf(Instant anHour) {
        return hour.equals(anHour);
    }

    void beginHour(Instant next) {
        this.hour = next;
        this.tries = 0;
        this.untold = 0;
    }

    /** Counts one; whether it is told in a line of its own. */
    boolean count(boolean always) {
        tries++;
        boolean told = always || tries <= TOLD_EACH;
        if (!told) {
            untold++;
        }
        return told;
    }

    Instant hour() {
        return hour;
    }

    int untold() {
        return untold;
    }
}
