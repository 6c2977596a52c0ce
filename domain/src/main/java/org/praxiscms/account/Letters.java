package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.praxiscms.access.Acting;
import org.praxiscms.mail.Letter;
import org.praxiscms.mail.Outbox;

/** What accounts have to tell people by mail. Links in it work once, passwords are never in it. */
@ApplicationScoped
class Letters {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Whether letters go anywhere. */
    boolean go() {
        return outbox.isOn();
    }

    void invitation(Account account, URI link) {
        put(account, "invitation", link.getHost(), link);
    }

    void newPassword(Account account, URI link) {
        put(account, "newPassword", link.getHost(), link);
    }

    void confirmOldAddress(Account account, EmailAddress newAddress, URI link) {
        put(account, "confirmOldAddress", newAddress, link);
    }

    void confirmNewAddress(Account account, EmailAddress newAddress, URI link) {
        put(account, newAddress, "confirmNewAddress", link.getHost(), link);
    }

    void newDevice(Account account, String device) {
        String address = Acting.caller().address();
        put(account, "newDevice", device, address == null ? "-" : address, TIME.format(clock.instant()));
    }

    void passwordChanged(Account account) {
        put(account, "passwordChanged", TIME.format(clock.instant()));
    }

    void addressChanged(Account account, EmailAddress former) {
        put(account, former, "addressChanged", account.email());
    }

    void secondFactorChanged(Account account) {
        put(account, "secondFactorChanged", TIME.format(clock.instant()));
    }

    void secondFactorReset(Account account) {
        put(account, "secondFactorReset", TIME.format(clock.instant()));
    }

    void recoveryCodeUsed(Account account, int left) {
        put(account, "recoveryCodeUsed", TIME.format(clock.instant()), left);
    }

    private void put(Account account, String key, Object... values) {
        put(account, account.email(), key, values);
    }

    private void put(Account account, EmailAddress recipient, String key, Object... values) {
        if (!go()) {
            return;
        }
        String body = say("greeting", account.name()) + "\n\n" + say(key + ".body", values) + "\n\n" + say("end");
        outbox.put(new Letter(recipient.value(), say(key + ".subject", values), body));
    }

    private static String say(String key, Object... values) {
        ResourceBundle texts = ResourceBundle.getBundle("org.praxiscms.account.letters", Locale.ROOT);
        return new MessageFormat(texts.getString(key), Locale.ENGLISH).format(values);
    }
}
