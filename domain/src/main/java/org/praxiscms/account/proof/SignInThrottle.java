package org.praxiscms.account.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.OpenToAll;

/**
 * Slows down guessing, by account, device and network address, whether the account exists or not. Nobody is locked out
 * for good: after a few free tries each next one costs double the time, up to a quarter of an hour, and the owner's known
 * devices are counted apart. It lies in the database, so it holds on all nodes and over a restart.
 *
 * <p>Its own transactions, whatever the caller's does: a try that fails counts all the same.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
@OpenToAll("asked before anybody has signed in; tells only how long to wait")
public class SignInThrottle {
    private static final int ATTEMPTS_TO_LOCK = 3;

    @Inject
    BucketRows rows;

    /**
     * Counts a try, before the proof is looked at: of tries at the same moment no more than are free get through.
     *
     * @return how long to wait first; then this one was not counted, and the proof must not be looked at
     */
    public Optional<Duration> tryNow(Attempt attempt) {
        List<String> names = Buckets.of(attempt);
        // Who has to wait anyway leaves no row for each account that comes to their mind.
        Optional<Duration> closed = rows.closed(names);
        if (closed.isPresent()) {
            return closed;
        }
        for (int lap = 0; lap < ATTEMPTS_TO_LOCK; lap++) {
            names.forEach(this::ensure);
            Optional<Duration> wait = counted(names);
            // Null where old rows were being forgotten just then.
            if (wait != null) {
                return wait;
            }
        }
        throw new IllegalStateException("The rows of the throttle vanish as soon as they are made");
    }

    /** The proof held: the account or device starts anew; the address half so, for others may be guessing there. */
    public void succeeded(Attempt attempt) {
        rows.forgive(Buckets.of(attempt));
    }

    /**
     * Deletes what has not been tried for a day.
     *
     * @return how many
     */
    @AllowedTo(onlySystem = true)
    public int forget() {
        return rows.forget();
    }

    private Optional<Duration> counted(List<String> names) {
        try {
            return rows.count(names);
        } catch (LockTimeoutException | PessimisticLockException crowd) {
            // So many at the same row that the database gave up on this one: it was not counted, nor let through.
            return Optional.of(Bucket.FIRST_DELAY);
        }
    }

    private void ensure(String name) {
        if (rows.exists(name)) {
            return;
        }
        try {
            rows.add(name);
        } catch (PersistenceException othersWereFaster) {
            if (!rows.exists(name)) {
                throw othersWereFaster;
            }
        }
    }
}
