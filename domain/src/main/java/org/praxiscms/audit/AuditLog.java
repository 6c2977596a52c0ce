package org.praxiscms.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Happening;
import org.praxiscms.access.Role;
import org.praxiscms.shared.NotFound;
import org.praxiscms.shared.PageOf;

/** The administrators' door to what was done. There is nothing to change here. */
@ApplicationScoped
@AllowedTo(Role.ADMINISTRATOR)
@Transactional
public class AuditLog {
    /** Entries on one page. */
    public static final int PAGE_SIZE = 50;

    private static final int BATCH = 500;
    private static final char ESCAPE = '!';

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    AuditRows rows;

    @Inject
    Event<Happening> happenings;

    /** A page of what fits, the latest first. */
    public PageOf<AuditRecord> page(AuditFilter filter, int number) {
        return new PageOf<>(
                select(filter, null)
                        .setFirstResult(Math.multiplyExact(number - 1, PAGE_SIZE))
                        .setMaxResults(PAGE_SIZE)
                        .getResultList(),
                number,
                PAGE_SIZE,
                count(filter));
    }

    /** @throws NotFound where there is none, or none any more */
    public AuditRecord entry(long id) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<AuditRecord> query = builder.createQuery(AuditRecord.class);
        Root<AuditEntry> entry = query.from(AuditEntry.class);
        project(builder, query, entry).where(builder.equal(entry.get("id"), id));
        return em.createQuery(query).getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    /** All deeds that the log tells of, by name. */
    public List<String> deeds() {
        return em.createNamedQuery("AuditEntry.deeds", String.class).getResultList();
    }

    /** All kinds of things that the log tells of, by name. */
    public List<String> subjectKinds() {
        return em.createNamedQuery("AuditEntry.subjectKinds", String.class).getResultList();
    }

    /**
     * Writes what fits as a table for spreadsheets (RFC 4180), the latest first; a field that would be a formula there
     * begins with an apostrophe. Takes little memory however much there is.
     */
    public void export(AuditFilter filter, Writer out) throws IOException {
        happenings.fire(new Happening("AuditLog.export", null, null, null));
        CSVPrinter csv = CSVFormat.RFC4180.print(out);
        csv.printRecord(
                "time", "account", "actor", "address", "deed", "subject kind", "subject id", "subject", "changes");
        AuditRecord last = null;
        List<AuditRecord> batch;
        do {
            batch = select(filter, last).setMaxResults(BATCH).getResultList();
            for (AuditRecord line : batch) {
                print(line, csv);
                last = line;
            }
            em.clear();
        } while (batch.size() == BATCH);
        csv.flush();
    }

    private static void print(AuditRecord line, CSVPrinter csv) throws IOException {
        csv.printRecord(Stream.of(
                        line.happenedAt(),
                        line.accountId(),
                        line.actor(),
                        line.address(),
                        line.deed(),
                        line.subjectKind(),
                        line.subjectId(),
                        line.subject(),
                        line.changes().stream().map(AuditLog::lineOf).collect(Collectors.joining("\n")))
                .map(value -> value == null ? "" : CsvText.harmless(value.toString()))
                .toList());
    }

    private static String lineOf(Change change) {
        if (change.isUntold()) {
            return change.field();
        }
        String before = change.before() == null ? "" : change.before();
        return change.field() + ": " + before + " \u2192 " + (change.after() == null ? "" : change.after());
    }

    /**
     * Lets go what is older than a number of days, the only way in which an entry leaves.
     *
     * @param days from 30
     * @return how many entries went
     */
    @AllowedTo(onlySystem = true)
    @Transactional(TxType.NOT_SUPPORTED)
    public int purge(int days) {
        if (days < 30) {
            throw new IllegalArgumentException("audit entries stay for 30 days at least, not " + days);
        }
        Instant before = clock.instant().minus(Duration.ofDays(days));
        int all = 0;
        int gone;
        do {
            gone = rows.forget(before, BATCH);
            all += gone;
        } while (gone == BATCH);
        if (all > 0) {
            happenings.fire(new Happening("AuditLog.purge", null, null, all + " entries before " + before));
        }
        return all;
    }

    private long count(AuditFilter filter) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<AuditEntry> entry = query.from(AuditEntry.class);
        query.select(builder.count(entry))
                .where(conditions(builder, entry, filter).toArray(Predicate[]::new));
        return em.createQuery(query).getSingleResult();
    }

    /** @param last of the batch before; null for the first */
    private TypedQuery<AuditRecord> select(AuditFilter filter, AuditRecord last) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<AuditRecord> query = builder.createQuery(AuditRecord.class);
        Root<AuditEntry> entry = query.from(AuditEntry.class);
        List<Predicate> conditions = conditions(builder, entry, filter);
        if (last != null) {
            Expression<Instant> time = entry.get("happenedAt");
            conditions.add(builder.or(
                    builder.lessThan(time, last.happenedAt()),
                    builder.and(
                            builder.equal(time, last.happenedAt()),
                            builder.lessThan(entry.<Long>get("id"), last.id()))));
        }
        project(builder, query, entry)
                .where(conditions.toArray(Predicate[]::new))
                .orderBy(builder.desc(entry.get("happenedAt")), builder.desc(entry.get("id")));
        return em.createQuery(query);
    }

    private static CriteriaQuery<AuditRecord> project(
            CriteriaBuilder builder, CriteriaQuery<AuditRecord> query, Root<AuditEntry> entry) {
        return query.select(builder.construct(
                AuditRecord.class,
                entry.get("id"),
                entry.get("happenedAt"),
                entry.get("accountId"),
                entry.get("actor"),
                entry.get("address"),
                entry.get("deed"),
                entry.get("subjectKind"),
                entry.get("subjectId"),
                entry.get("subject"),
                entry.get("changes")));
    }

    private static List<Predicate> conditions(CriteriaBuilder builder, Root<AuditEntry> entry, AuditFilter filter) {
        List<Predicate> conditions = new ArrayList<>();
        equal(builder, conditions, entry.get("accountId"), filter.accountId());
        equal(builder, conditions, entry.get("deed"), filter.deed());
        equal(builder, conditions, entry.get("subjectKind"), filter.subjectKind());
        equal(builder, conditions, entry.get("subjectId"), filter.subjectId());
        Expression<Instant> time = entry.get("happenedAt");
        if (filter.from() != null) {
            conditions.add(builder.greaterThanOrEqualTo(time, filter.from()));
        }
        if (filter.to() != null) {
            conditions.add(builder.lessThan(time, filter.to()));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add(mentions(builder, entry, filter.text().strip()));
        }
        return conditions;
    }

    private static void equal(CriteriaBuilder builder, List<Predicate> conditions, Expression<?> field, Object value) {
        if (value != null) {
            conditions.add(builder.equal(field, value));
        }
    }

    private static Predicate mentions(CriteriaBuilder builder, Root<AuditEntry> entry, String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", ESCAPE + "$0");
        return builder.or(Stream.of("actor", "deed", "subject", "changes")
                .map(field -> builder.like(builder.lower(entry.get(field).as(String.class)), "%" + plain + "%", ESCAPE))
                .toArray(Predicate[]::new));
    }
}
