package org.praxiscms.web.startup;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.mail.MailBell;
import org.praxiscms.mail.MailDelivery;
import org.praxiscms.mail.Outbox;
import org.praxiscms.shared.Chore;

/** What goes on without anybody asking: mail leaves, and each {@link Chore} is done again and again. */
@ApplicationScoped
public class Background {
    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    /** The bell lets mail leave at once; this is for what is tried again, and for other nodes' letters. */
    private static final int SECONDS_BETWEEN_ROUNDS = 10;

    /** The first chores wait until the site has shown its first pages. */
    private static final int SECONDS_TO_FIRST_CHORE = 60;

    /** The mail server that is being talked to may finish; the launcher waits for everything together. */
    private static final int SECONDS_TO_STOP = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    MailDelivery delivery;

    @Inject
    MailBell bell;

    @Inject
    Outbox outbox;

    @Inject
    @Any
    Instance<Chore> chores;

    private final List<Future<?>> plans = new ArrayList<>();
    private final ReentrantLock atMail = new ReentrantLock();
    private volatile boolean running;
    private volatile boolean rung;

    /** Begins; nothing where it has begun. */
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        asSystem(() -> {
            if (outbox.isOn()) {
                bell.listen(this::onBell);
                plans.add(executor.scheduleWithFixedDelay(
                        this::mailRound, SECONDS_BETWEEN_ROUNDS, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS));
            }
            for (Chore chore : chores) {
                plans.add(executor.scheduleWithFixedDelay(
                        () -> attempt(chore),
                        Math.min(SECONDS_TO_FIRST_CHORE, chore.every().toSeconds()),
                        chore.every().toSeconds(),
                        TimeUnit.SECONDS));
            }
        });
    }

    /** Ends after the letter that is on its way, if that does not take too long; nothing where it has not begun. */
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        asSystem(() -> bell.listen(() -> {}));
        plans.forEach(plan -> plan.cancel(false));
        plans.clear();
        try {
            if (atMail.tryLock(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                atMail.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void onBell() {
        rung = true;
        try {
            executor.execute(this::mailRound);
        } catch (RejectedExecutionException stopping) {
            // It is in the outbox.
            LOG.fine("No mail while the server stops");
        }
    }

    /** One at a time on this node; whoever rings meanwhile is heard at its end. */
    private void mailRound() {
        while (running && atMail.tryLock()) {
            try {
                rung = false;
                asSystem(this::deliverAll);
            } finally {
                atMail.unlock();
            }
            if (!rung) {
                return;
            }
        }
    }

    private void deliverAll() {
        try {
            while (running && delivery.deliverOne()) {
                // The next one.
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Mail waits: the outbox cannot be emptied", failure);
        }
    }

    private static void attempt(Chore chore) {
        asSystem(() -> {
            try {
                chore.run();
            } catch (RuntimeException failure) {
                LOG.log(
                        Level.WARNING,
                        "A chore failed: " + chore.getClass().getSimpleName().replaceFirst("\\$.*", ""),
                        failure);
            }
        });
    }

    private static void asSystem(Runnable work) {
        Acting acting = Acting.as(Caller.SYSTEM);
        try {
            work.run();
        } finally {
            acting.end();
        }
    }
}
