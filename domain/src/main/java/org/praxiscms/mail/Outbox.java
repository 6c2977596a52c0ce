package org.praxiscms.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.Config;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.settings.Setting;

/** Takes mail that is to go out. */
@ApplicationScoped
@Transactional
public class Outbox {
    @Inject
    Config config;

    /** Whether there is a mail server at all. */
    @OpenToAll("pages say how a link comes")
    public boolean isOn() {
        return Setting.PRAXIS_SMTP_HOST.read(config).isPresent();
    }

    /** Mails a letter after the transaction at hand, as soon as the mail server takes it. */
    @OpenToAll("a letter is put in by doors that have their own rule")
    public void put(Letter letter) {}
}
