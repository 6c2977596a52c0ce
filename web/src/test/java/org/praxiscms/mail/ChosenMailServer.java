package org.praxiscms.mail;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.util.Optional;

/** The mail server of the tested program: none, until a test names one. */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
class ChosenMailServer extends MailServer {
    private volatile MailSettings chosen;

    void choose(int port) {
        chosen = new MailSettings(
                "127.0.0.1", port, MailSettings.Way.NONE, null, null, "praxis@clinic.example", "clinic.example");
    }

    void chooseNone() {
        chosen = null;
    }

    @Override
    Optional<MailSettings> settings() {
        return Optional.ofNullable(chosen);
    }
}
