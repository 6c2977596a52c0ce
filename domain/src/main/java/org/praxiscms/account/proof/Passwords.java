package org.praxiscms.account.proof;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.shared.RuleViolation;

/** Which passwords are good enough, and how they are kept. */
@ApplicationScoped
@OpenToAll("gives away nothing: answers about what the caller already has in hand")
public class Passwords {
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** What was found. */
    public record Verdict(boolean matches, boolean outdated) {}

    /** @throws RuleViolation {@code password.short} */
    public void check(String raw, String email, String name) {
        if (raw == null || raw.length() < 12) {
            throw new RuleViolation("password.short");
        }
    }

    public String hash(String raw) {
        return Password.hash(raw).addRandomSalt(16).with(ARGON2).getResult();
    }

    public Verdict verify(String raw, String storedHashOrNull) {
        return new Verdict(
                storedHashOrNull != null
                        && Password.check(raw, storedHashOrNull).with(ARGON2),
                false);
    }
}
