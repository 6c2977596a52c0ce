package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import org.praxiscms.access.Acting;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Caller;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.access.Role;
import org.praxiscms.account.proof.Passwords;
import org.praxiscms.shared.RuleViolation;

/** The door for the first administrator, open as long as there is no account. */
@ApplicationScoped
@Transactional
public class Setup {
    /** Not reviewer: whether somebody is a health professional is not for a program to say. */
    private static final Set<Role> FIRST = EnumSet.of(Role.ADMINISTRATOR, Role.EDITOR, Role.AUTHOR);

    @PersistenceContext
    EntityManager em;

    @Inject
    Tickets tickets;

    @Inject
    Passwords passwords;

    @Inject
    Register register;

    /** Whether there is no account yet. */
    @OpenToAll("says only whether the site is set up")
    public boolean isNeeded() {
        return em.createNamedQuery("Account.count", Long.class).getSingleResult() == 0;
    }

    /** A new token of the setup link, good for a day; an earlier one is void. */
    @AllowedTo(onlySystem = true)
    public String renewLink() {
        return tickets.issueOnly(Purpose.SETUP);
    }

    @OpenToAll("the token is what proves it")
    public boolean isOpen(String token) {
        return isNeeded() && tickets.look(Purpose.SETUP, token).isPresent();
    }

    /**
     * Makes the first administrator; the id.
     *
     * @throws RuleViolation {@code setup.closed} where the link does not count, or somebody else was faster; those of a
     *     name, an address, a password
     */
    @OpenToAll("the token is what proves it")
    public long complete(String token, SetupForm form) {
        if (!isOpen(token)) {
            throw new RuleViolation("setup.closed");
        }
        EmailAddress email = EmailAddress.of(form.email());
        passwords.check(form.password(), email.value(), form.name());
        String hash = passwords.hash(form.password());
        register.lock();
        if (!isNeeded() || tickets.use(Purpose.SETUP, token).isEmpty()) {
            throw new RuleViolation("setup.closed");
        }
        // Nobody is known yet: whoever comes first brings themselves in.
        Acting acting = Acting.as(
                new Caller(null, form.name(), Set.of(), Acting.caller().address()), "Setup.complete");
        try {
            return register.enter(email, form.name(), FIRST, hash).id();
        } finally {
            acting.end();
        }
    }

    /**
     * Makes the first administrator from what operations say. Does nothing where there is an account.
     *
     * @throws RuleViolation those of an address, a password
     */
    @AllowedTo(onlySystem = true)
    public void install(String email, String password) {
        if (!isNeeded()) {
            return;
        }
        EmailAddress address = EmailAddress.of(email);
        passwords.check(password, address.value(), "");
        String hash = passwords.hash(password);
        register.lock();
        if (isNeeded()) {
            register.enter(address, address.value(), FIRST, hash);
        }
    }
}
