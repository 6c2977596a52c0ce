package org.praxiscms.account.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.access.NotAllowed;
import org.praxiscms.web.inside.SettableClock;

@ExtendWith(ArquillianExtension.class)
class SignInThrottleIT {
    private static final Instant NOON = Instant.parse("2031-05-01T12:00:00Z");
    private static final int TRIES = 1000;
    private static final int AT_ONCE = 32;

    @Inject
    SignInThrottle throttle;

    @Inject
    BucketRows rows;

    @Inject
    SettableClock clock;

    @Inject
    UserTransaction transaction;

    @Resource
    ManagedThreadFactory threads;

    /** Nobody's but this test's. */
    private final String email = UUID.randomUUID() + "@example.org";

    private final String address = UUID.randomUUID().toString();

    @BeforeEach
    void stop_the_clock() {
        clock.set(NOON);
    }

    @AfterEach
    void let_time_go_on() {
        clock.reset();
    }

    @Test
    void of_a_thousand_tries_at_once_only_the_free_ones_get_through() throws Exception {
        long through = through(number -> new Attempt(email, address + number, null));

        assertThat(through).isEqualTo(Bucket.FREE);
        assertThat(throttle.tryNow(new Attempt(email, "elsewhere", null))).hasValue(Duration.ofSeconds(1));
        // The owner, on a device that is known.
        long device = UUID.randomUUID().getMostSignificantBits();
        assertThat(throttle.tryNow(new Attempt(email, address, device))).isEmpty();
    }

    @Test
    void an_address_that_tries_many_accounts_is_slowed_down() throws Exception {
        long through = through(number -> new Attempt(number + email, address, null));

        assertThat(through).isEqualTo(Bucket.FREE_OF_AN_ADDRESS);
    }

    @Test
    void who_has_to_wait_leaves_no_row_for_each_account_that_they_think_of() {
        for (int i = 0; i < Bucket.FREE_OF_AN_ADDRESS; i++) {
            throttle.tryNow(new Attempt(i + email, address, null));
        }

        Attempt another = new Attempt("another" + email, address, null);
        assertThat(throttle.tryNow(another)).isPresent();
        assertThat(Buckets.of(another).stream().filter(rows::exists)).hasSize(1);
    }

    @Test
    void the_delay_passes_and_doubles() {
        Attempt attempt = new Attempt(email, address, null);
        for (int i = 0; i < Bucket.FREE; i++) {
            assertThat(throttle.tryNow(attempt)).isEmpty();
        }

        assertThat(throttle.tryNow(attempt)).hasValue(Duration.ofSeconds(1));
        assertThat(throttle.tryNow(attempt)).hasValue(Duration.ofSeconds(1));
        clock.set(NOON.plusSeconds(1));
        assertThat(throttle.tryNow(attempt)).isEmpty();
        assertThat(throttle.tryNow(attempt)).hasValue(Duration.ofSeconds(2));
        clock.set(NOON.plus(Duration.ofHours(25)));
        assertThat(throttle.tryNow(attempt)).isEmpty();
        assertThat(throttle.tryNow(attempt)).isEmpty();
    }

    @Test
    void who_gets_in_starts_anew() {
        Attempt attempt = new Attempt(email, address, null);
        for (int i = 0; i < Bucket.FREE; i++) {
            throttle.tryNow(attempt);
        }
        throttle.succeeded(attempt);

        assertThat(throttle.tryNow(attempt)).isEmpty();
    }

    @Test
    void a_try_counts_whatever_becomes_of_the_callers_transaction() throws Exception {
        Attempt attempt = new Attempt(email, address, null);
        for (int i = 0; i < Bucket.FREE; i++) {
            transaction.begin();
            throttle.tryNow(attempt);
            transaction.rollback();
        }

        assertThat(throttle.tryNow(attempt)).isPresent();
    }

    @Test
    void only_the_system_forgets() {
        throttle.tryNow(new Attempt(email, address, null));
        clock.set(NOON.plus(Duration.ofHours(25)));
        assertThatThrownBy(() -> throttle.forget()).isInstanceOf(NotAllowed.class);
        Acting acting = Acting.as(Caller.SYSTEM);
        try {
            assertThat(throttle.forget()).isGreaterThanOrEqualTo(2);
        } finally {
            acting.end();
        }
    }

    /** How many of a thousand tries were let through, of which many came at the same moment. */
    private long through(IntFunction<Attempt> attempts) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE, threads);
        try {
            List<Callable<Optional<Duration>>> tries = new ArrayList<>();
            for (int i = 0; i < TRIES; i++) {
                Attempt attempt = attempts.apply(i);
                tries.add(() -> throttle.tryNow(attempt));
            }
            long through = 0;
            for (Future<Optional<Duration>> answer : pool.invokeAll(tries, 3, TimeUnit.MINUTES)) {
                if (answer.get().isEmpty()) {
                    through++;
                }
            }
            return through;
        } finally {
            pool.shutdownNow();
        }
    }
}
