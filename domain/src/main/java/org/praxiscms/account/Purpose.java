package org.praxiscms.account;

import java.time.Duration;
import java.util.Locale;

/** What a ticket is good for, and for how long. */
public enum Purpose {
    SETUP(Duration.ofHours(24)),
    INVITATION(Duration.ofDays(7)),
    NEW_PASSWORD(Duration.ofMinutes(30)),
    CONFIRM_OLD_ADDRESS(Duration.ofHours(24)),
    CONFIRM_NEW_ADDRESS(Duration.ofHours(24)),
    SECOND_STEP(Duration.ofMinutes(10)),
    PASSKEY_REQUEST(Duration.ofMinutes(5)),
    /** Somebody has asked for a new password, and the letter is still to be written. */
    PASSWORD_WISH(Duration.ofMinutes(30));

    private final Duration life;

    Purpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }

    /** As links spell it: {@code new-password}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
