package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Remembers which browsers somebody has signed in with. */
@ApplicationScoped
@Transactional
class KnownDevices {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Letters letters;

    /** Asked whether or not there is such an account, so that both take the same time. */
    Optional<KnownDevice> find(String token) {
        return em.createNamedQuery("KnownDevice.byToken", KnownDevice.class)
                .setParameter("hash", Token.hash(token))
                .getResultStream()
                .findFirst();
    }

    /** Remembers a device after a sign-in, and tells the person of one more; its token, empty where it was known. */
    Optional<String> meet(Account account, Client client) {
        Optional<KnownDevice> known = find(client.knownDeviceToken()).filter(device -> device.isOf(account.id()));
        known.ifPresent(device -> device.seen(clock.instant()));
        return known.isPresent() ? Optional.empty() : Optional.of(remember(account, client));
    }

    private String remember(Account account, Client client) {
        if (count(account.id()) > 0) {
            letters.newDevice(account, client.deviceName());
        }
        String token = Token.random();
        em.persist(new KnownDevice(account.id(), Token.hash(token), client.deviceName(), clock.instant()));
        return token;
    }

    private long count(long accountId) {
        return em.createNamedQuery("KnownDevice.count", Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    /** When somebody last signed in; empty before the first time, and where all devices were forgotten. */
    Optional<Instant> lastSeen(long accountId) {
        return em.createNamedQuery("KnownDevice.lastSeen", Instant.class)
                .setParameter("account", accountId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** When those of some accounts that ever signed in did it last, by account. */
    Map<Long, Instant> lastSeenOf(List<Long> accountIds) {
        return accountIds.isEmpty()
                ? Map.of()
                : em.createNamedQuery("KnownDevice.lastSeenOf", Object[].class)
                        .setParameter("accounts", accountIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
    }

    /** None of an account's devices is known any more. */
    void forgetAll(long accountId) {
        em.createNamedQuery("KnownDevice.forgetAll")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
