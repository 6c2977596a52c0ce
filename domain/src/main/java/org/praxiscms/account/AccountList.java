package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.praxiscms.shared.PageOf;

/** The one list of accounts whose conditions differ from time to time. */
@ApplicationScoped
@Transactional
class AccountList {
    static final int SIZE = 25;

    @PersistenceContext
    EntityManager em;

    @Inject
    SecondFactors factors;

    @Inject
    KnownDevices devices;

    PageOf<AccountRow> page(AccountFilter filter, AccountOrder order, int number) {
        int page = Math.max(1, number);
        List<Account> accounts = accounts(filter, order, page);
        List<Long> ids = accounts.stream().map(Account::id).toList();
        Set<Long> withPasskeys = factors.withPasskeys(ids);
        Map<Long, Instant> lastSignIns = devices.lastSeenOf(ids);
        List<AccountRow> rows = accounts.stream()
                .map(account -> row(account, withPasskeys.contains(account.id()), lastSignIns.get(account.id())))
                .toList();
        return new PageOf<>(rows, page, SIZE, count(filter));
    }

    List<AccountName> names() {
        return em.createNamedQuery("Account.byName", Account.class)
                .getResultStream()
                .map(account -> new AccountName(
                        account.id(), account.name(), account.email().value(), account.state()))
                .toList();
    }

    private static AccountRow row(Account account, boolean hasPasskey, Instant lastSignInAt) {
        return new AccountRow(
                account.id(),
                account.name(),
                account.email().value(),
                account.roles(),
                account.state(),
                account.hasAuthenticator() || hasPasskey,
                lastSignInAt);
    }

    private List<Account> accounts(AccountFilter filter, AccountOrder order, int page) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<Account> query = builder.createQuery(Account.class);
        Root<Account> account = query.from(Account.class);
        query.select(account).where(conditions(builder, account, filter)).orderBy(by(builder, query, account, order));
        return em.createQuery(query)
                // The roles of all rows in one statement, instead of one for each.
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "account.roles")
                .setFirstResult((page - 1) * SIZE)
                .setMaxResults(SIZE)
                .getResultList();
    }

    private List<Order> by(
            CriteriaBuilder builder, CriteriaQuery<Account> query, Root<Account> account, AccountOrder order) {
        List<Order> orders = new ArrayList<>();
        if (order == AccountOrder.LAST_SIGN_IN) {
            // The databases disagree on where nothing stands among times; nobody came before there was an account.
            orders.add(
                    builder.desc(builder.coalesce(lastSignIn(builder, query, account), firstAccount(builder, query))));
        } else if (order == AccountOrder.STATE) {
            orders.add(builder.asc(builder.selectCase()
                    .when(stateIs(builder, account, AccountState.INVITED), 0)
                    .when(stateIs(builder, account, AccountState.ACTIVE), 1)
                    .otherwise(2)));
        }
        orders.add(builder.asc(builder.lower(account.get("name"))));
        orders.add(builder.asc(account.get("id")));
        return orders;
    }

    private static Expression<Instant> lastSignIn(
            CriteriaBuilder builder, CriteriaQuery<Account> query, Root<Account> account) {
        Subquery<Instant> latest = query.subquery(Instant.class);
        Root<KnownDevice> device = latest.from(KnownDevice.class);
        return latest.select(builder.greatest(device.<Instant>get("lastSeenAt")))
                .where(builder.equal(device.get("accountId"), account.get("id")));
    }

    private static Expression<Instant> firstAccount(CriteriaBuilder builder, CriteriaQuery<Account> query) {
        Subquery<Instant> first = query.subquery(Instant.class);
        return first.select(builder.least(first.from(Account.class).<Instant>get("createdAt")));
    }

    private long count(AccountFilter filter) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<Account> account = query.from(Account.class);
        query.select(builder.count(account)).where(conditions(builder, account, filter));
        return em.createQuery(query).getSingleResult();
    }

    private Predicate[] conditions(CriteriaBuilder builder, Root<Account> account, AccountFilter filter) {
        List<Predicate> conditions = new ArrayList<>();
        if (filter.text() != null && !filter.text().isBlank()) {
            String text = filter.text().strip().toLowerCase(Locale.ROOT);
            conditions.add(builder.or(
                    contains(builder, account.get("name"), text), contains(builder, account.get("email"), text)));
        }
        if (filter.role() != null) {
            conditions.add(builder.isMember(filter.role(), account.get("roles")));
        }
        if (filter.state() != null) {
            conditions.add(stateIs(builder, account, filter.state()));
        }
        return conditions.toArray(Predicate[]::new);
    }

    /** Not by a pattern: so nothing that somebody types has to be escaped. */
    private static Predicate contains(CriteriaBuilder builder, Expression<String> field, String text) {
        return builder.greaterThan(builder.locate(builder.lower(field), text), 0);
    }

    /** By ids, of which there are few: with a page of a list EclipseLink writes truth as a number, which H2 refuses. */
    private Predicate stateIs(CriteriaBuilder builder, Root<Account> account, AccountState state) {
        List<Long> ids = em.createNamedQuery("Account.inactive", Long.class).getResultList();
        // No id is below the first of the sequence, and a list must not be empty.
        Predicate inactive = account.<Long>get("id").in(ids.isEmpty() ? List.of(Long.MIN_VALUE) : ids);
        return switch (state) {
            case INACTIVE -> inactive;
            case INVITED -> builder.and(builder.not(inactive), builder.isNull(account.get("passwordHash")));
            case ACTIVE -> builder.and(builder.not(inactive), builder.isNotNull(account.get("passwordHash")));
        };
    }
}
