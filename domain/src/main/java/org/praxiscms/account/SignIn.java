package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.account.proof.Attempt;
import org.praxiscms.account.proof.Passwords;
import org.praxiscms.account.proof.SignInThrottle;
import org.praxiscms.shared.RuleViolation;

/**
 * The door through which people come in. Whoever knocks learns the same, after the same time, whether there is no such
 * account, or it is not active, or nobody has chosen a password yet, or the password is wrong.
 *
 * <p>No transaction of its own: it would hold a connection to the database while passwords are hashed.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
@OpenToAll("this is where people prove who they are")
public class SignIn {
    /** What comes of a try. */
    public sealed interface Outcome {
        /**
         * Signed in.
         *
         * @param deviceToken to be left with the browser for a year; null where it has one that counts
         */
        record Entered(String sessionToken, String deviceToken) implements Outcome {
            @Override
            public String toString() {
                return "Entered";
            }
        }

        /**
         * The password is right, and a second factor is asked for.
         *
         * @param ticket for the next step, good for ten minutes and five codes
         */
        record SecondStep(String ticket, boolean byAuthenticator, boolean byPasskey) implements Outcome {
            @Override
            public String toString() {
                return "SecondStep";
            }
        }

        /** Wrong; why, nobody says. In the second step: another code may be tried. */
        record Refused() implements Outcome {}

        /** The ticket does not count any more: begin again. */
        record Over() implements Outcome {}

        /** Too many tries: what was sent was not looked at. */
        record Wait(Duration duration) implements Outcome {}
    }

    @Inject
    Entrance entrance;

    @Inject
    SignInThrottle throttle;

    @Inject
    Passwords passwords;

    public Outcome withPassword(String email, String password, Client client) {
        Candidate candidate = entrance.candidate(email, client);
        Attempt attempt = candidate.attempt(client);
        Optional<Duration> wait = throttle.tryNow(attempt);
        if (wait.isPresent()) {
            entrance.slowed(candidate);
            return new Outcome.Wait(wait.get());
        }
        Passwords.Verdict verdict = passwords.verify(password, candidate.passwordHash());
        if (!verdict.matches()) {
            entrance.refused(candidate);
            return new Outcome.Refused();
        }
        Candidate proved = verdict.outdated() ? entrance.rehash(candidate, passwords.hash(password)) : candidate;
        Outcome outcome = entrance.afterPassword(proved, client);
        if (outcome instanceof Outcome.Entered) {
            throttle.succeeded(attempt);
        }
        return outcome;
    }

    /** @param code six digits of the authenticator, or a recovery code */
    public Outcome secondStep(String ticket, String code, Client client) {
        Optional<Candidate> holder = entrance.holder(ticket, client);
        if (holder.isEmpty()) {
            return new Outcome.Over();
        }
        Candidate candidate = holder.get();
        Attempt attempt = candidate.attempt(client);
        Optional<Duration> wait = throttle.tryNow(attempt);
        if (wait.isPresent()) {
            entrance.slowed(candidate);
            return new Outcome.Wait(wait.get());
        }
        Outcome outcome = entrance.afterCode(ticket, code, client);
        if (outcome instanceof Outcome.Entered) {
            throttle.succeeded(attempt);
        } else {
            entrance.refused(candidate);
        }
        return outcome;
    }

    /**
     * Begins a sign-in with a passkey: the device knows which accounts it has some for.
     *
     * @param origin as the browser sees the site
     * @throws RuleViolation {@code passkey.origin} where browsers offer none, {@code passkey.wait} after too many
     */
    public PasskeyRequest beginPasskey(URI origin, Client client) {
        Candidate somebody = entrance.passerBy(client);
        if (throttle.tryNow(somebody.attempt(client)).isPresent()) {
            entrance.slowed(somebody);
            throw new RuleViolation("passkey.wait");
        }
        return entrance.beginPasskey(origin);
    }

    /**
     * A passkey alone lets in: the device has asked for a finger, a face or a PIN. Its try was counted when it began.
     *
     * @param response what the browser's {@code credential.toJSON()} gave
     */
    public Outcome withPasskey(String ticket, String response, URI origin, Client client) {
        Optional<String> request = entrance.passkeyRequest(ticket);
        if (request.isEmpty()) {
            return new Outcome.Over();
        }
        Candidate somebody = entrance.passerBy(client);
        Outcome outcome;
        try {
            outcome = entrance.afterPasskey(request.get(), response, origin, client);
        } catch (RuleViolation noAnswer) {
            outcome = new Outcome.Refused();
        }
        if (outcome instanceof Outcome.Entered) {
            throttle.succeeded(somebody.attempt(client));
        } else {
            entrance.refused(somebody);
        }
        return outcome;
    }

    /** Ends the session of a token, where it has one. */
    public void signOut(String sessionToken) {
        entrance.leave(sessionToken);
    }
}
