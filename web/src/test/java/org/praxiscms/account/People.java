package org.praxiscms.account;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.access.Happening;
import org.praxiscms.access.Role;
import org.praxiscms.account.proof.Passwords;

/**
 * People for the tests: all of one run share one database, so each has an address of their own. A singleton, for what is
 * application-scoped beside the doors counts as a door.
 */
@Singleton
@Transactional
public class People {
    public static final String PASSWORD = "seven quiet herons at dawn";

    /** The throttle counts network addresses, too, over all tests: each try comes from its own. */
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @PersistenceContext
    EntityManager em;

    @Inject
    Register register;

    @Inject
    Sessions sessions;

    @Inject
    Passwords passwords;

    public static Client somewhere() {
        return somewhere(null);
    }

    public static Client somewhere(String deviceToken) {
        int number = ADDRESSES.incrementAndGet();
        return new Client("10." + number / 250 + "." + number % 250 + ".1", "Firefox on Linux", deviceToken);
    }

    /** Somebody who may sign in with {@link #PASSWORD}. */
    public Person person(Role... roles) {
        String email = "p" + UUID.randomUUID() + "@clinic.example";
        String hash = passwords.hash(PASSWORD);
        Account account = register.enter(EmailAddress.of(email), "Robin Vale", Set.of(roles), hash);
        return new Person(account.id(), email, Set.of(roles));
    }

    /** Somebody who has not accepted yet. */
    public Person invited() {
        String email = "i" + UUID.randomUUID() + "@clinic.example";
        Account account = register.enter(EmailAddress.of(email), "Robin Vale", Set.of(Role.AUTHOR), null);
        return new Person(account.id(), email, account.roles());
    }

    public String session(Person person) {
        return sessions.begin(person.id(), somewhere());
    }

    Account account(Person person) {
        return em.find(Account.class, person.id());
    }

    /** As at the first start: nobody, and nothing of anybody. */
    public void forgetEverybody() {
        em.createNativeQuery("update publication set owner_id = null").executeUpdate();
        Stream.of("ticket", "sign_in_session", "known_device", "passkey", "recovery_code", "account_role", "account")
                .forEach(table -> em.createNativeQuery("delete from " + table).executeUpdate());
    }

    /** How many tickets, sessions and devices there are of somebody. */
    long rowsOf(Person person) {
        return Stream.of("ticket", "sign_in_session", "known_device")
                .mapToLong(table -> ((Number)
                                em.createNativeQuery("select count(*) from " + table + " where account_id = ?")
                                        .setParameter(1, person.id())
                                        .getSingleResult())
                        .longValue())
                .sum();
    }

    /** How often a new password was asked for, whether answered by now or not. */
    public long wishes() {
        return ((Number) em.createNativeQuery("select count(*) from ticket where purpose = 'PASSWORD_WISH'")
                        .getSingleResult())
                .longValue();
    }

    void hear(@Observes Happening happening) {
        heard.add(Acting.caller().name() + ": " + happening.deed() + " " + happening.subject());
    }

    /** What happened since a deed began, each with who acted. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<String> heardDuring(Callable<?> deed) throws Exception {
        heard.clear();
        deed.call();
        return List.copyOf(heard);
    }

    /** Six digits of a secret at an instant. */
    static String digits(String secret, Instant at) throws Exception {
        var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
        return new HmacOneTimePasswordGenerator(6)
                .generateOneTimePasswordString(key, at.getEpochSecond() / 30, Locale.ROOT);
    }

    public boolean has(String email) {
        return register.find(EmailAddress.of(email)).isPresent();
    }

    /** Somebody who signed in a moment ago does something. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> T as(Person person, Callable<T> deed) throws Exception {
        SignedIn signedIn = sessions.resume(session(person)).orElseThrow();
        return as(signedIn.caller("203.0.113.0/24"), deed);
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> T asSystem(Callable<T> deed) throws Exception {
        return as(Caller.SYSTEM, deed);
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
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
