package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.shared.Chore;

/** Writes the letters to who has forgotten a password, a moment after they asked. */
@ApplicationScoped
@AllowedTo(onlySystem = true)
public class PasswordWishes implements Chore {
    private static final Duration EVERY = Duration.ofSeconds(5);

    @Inject
    ForgottenPassword forgotten;

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        forgotten.answer();
    }
}
