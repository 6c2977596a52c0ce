package org.praxiscms.web.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.praxiscms.account.ForgottenPassword;
import org.praxiscms.shared.Chore;

/**
 * Writes to those who have forgotten their password: after their request, so that it takes as long for an address that
 * nobody has.
 */
@ApplicationScoped
public class PasswordWishes implements Chore {
    @Inject
    ForgottenPassword forgotten;

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        forgotten.answer();
    }
}
