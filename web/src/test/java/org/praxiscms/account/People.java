package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.access.Role;
import org.praxiscms.account.proof.Passwords;

/** People for the tests: all of one run share one database, so each has an address of their own. */
@ApplicationScoped
@Transactional
public class People {
    static final String PASSWORD = "seven quiet herons at dawn";
    static final Client LAPTOP = new Client("203.0.113.7", "Firefox on Linux", null);

    @PersistenceContext
    EntityManager em;

    @Inject
    Register register;

    @Inject
    Sessions sessions;

    @Inject
    Passwords passwords;

    /** Somebody who may sign in with {@link #PASSWORD}. */
    public Person person(Role... roles) {
        String email = "p" + UUID.randomUUID() + "@clinic.example";
        String hash = passwords.hash(PASSWORD);
        Account account = register.enter(EmailAddress.of(email), "Robin Vale", Set.of(roles), hash);
        return new Person(account.id(), email, Set.of(roles));
    }

    public String session(Person person) {
        return sessions.begin(person.id(), LAPTOP);
    }

    public Account account(long id) {
        return em.find(Account.class, id);
    }

    public boolean has(String email) {
        return register.find(EmailAddress.of(email)).isPresent();
    }

    /** Somebody who signed in a moment ago does something. */
    public <T> T as(Person person, Callable<T> deed) throws Exception {
        SignedIn signedIn = sessions.resume(session(person)).orElseThrow();
        return as(signedIn.caller("203.0.113.0/24"), deed);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public <T> T asSystem(Callable<T> deed) throws Exception {
        return as(Caller.SYSTEM, deed);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public <T> T as(Caller caller, Callable<T> deed) throws Exception {
        Acting acting = Acting.as(caller);
        try {
            return deed.call();
        } finally {
            acting.end();
        }
    }

    /** As a test knows somebody. */
    public record Person(long id, String email, Set<Role> roles) {}
}
