package org.praxiscms.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.praxiscms.access.AllowedTo;

/** Rings when a letter has come into the outbox for good, so that it leaves at once. */
@ApplicationScoped
public class MailBell {
    private volatile Runnable listener = () -> {};

    /** From now on this is run, on the thread that put the letter in, after each commit: it must be quick. */
    @AllowedTo(onlySystem = true)
    public void listen(Runnable newListener) {
        listener = newListener;
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailPut put) {
        listener.run();
    }
}
