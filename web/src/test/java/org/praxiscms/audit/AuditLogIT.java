package org.praxiscms.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.access.Happening;
import org.praxiscms.access.Role;
import org.praxiscms.article.ArticleDraft;
import org.praxiscms.article.ArticleEditing;
import org.praxiscms.clinic.ClinicEditing;
import org.praxiscms.clinic.MenuItem;
import org.praxiscms.disclaimer.Disclaimer;
import org.praxiscms.disclaimer.DisclaimerEditing;
import org.praxiscms.publication.Publishing;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;
import org.praxiscms.web.inside.As;
import org.praxiscms.web.inside.People;
import org.praxiscms.web.inside.SettableClock;
import org.praxiscms.web.inside.StatementCount;

@ExtendWith(ArquillianExtension.class)
@As(Role.EDITOR)
class AuditLogIT {
    private static final Instant NOW = Instant.parse("2030-03-01T09:00:00Z");

    @Inject
    AuditLog log;

    @Inject
    ArticleEditing articles;

    @Inject
    Publishing publishing;

    @Inject
    ClinicEditing clinic;

    @Inject
    DisclaimerEditing disclaimers;

    @Inject
    Event<Happening> happenings;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @Inject
    StatementCount statements;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @AfterEach
    void let_time_go_on() {
        clock.reset();
    }

    @Test
    void a_new_article_is_told_with_its_first_text() throws Exception {
        clock.set(NOW);

        long id = articles.create(new Slug("traced-new"), draft("New", "<p>Words.</p>"));

        assertThat(of("Article", id)).singleElement().satisfies(entry -> {
            assertThat(entry.happenedAt()).isEqualTo(NOW);
            assertThat(entry.actor()).isEqualTo(Acting.caller().name());
            assertThat(entry.accountId()).isEqualTo(Acting.caller().accountId());
            assertThat(entry.address()).isEqualTo("192.0.2.0/24");
            assertThat(entry.deed()).isEqualTo("ArticleEditing.create");
            assertThat(entry.subject()).isEqualTo("New");
            assertThat(entry.changes())
                    .contains(
                            new Change("path", null, "/articles/traced-new"),
                            new Change("ownerId", null, "" + Acting.caller().accountId()),
                            new Change("revision 1 / title", null, "New"),
                            new Change("revision 1 / body", null, "<p>Words.</p>"))
                    .extracting(Change::field)
                    .doesNotContain("id", "version", "kind", "createdAt", "revision 1 / publication");
        });
    }

    @Test
    void a_revision_is_told_by_what_it_changes() throws Exception {
        long id = articles.create(new Slug("traced-revision"), draft("One", "<p>Same.</p>\n<p>Old.</p>"));
        long topic = byEditor(() -> articles.putTopic(new Slug("traced-topic"), "Traced topic", null));
        long tag = byEditor(() -> articles.putTag(new Slug("traced-tag"), "Traced tag"));

        articles.revise(
                id,
                new ArticleDraft(
                        "Two",
                        null,
                        SafeHtml.of("<p>Same.</p>\n<p>New.</p>"),
                        null,
                        null,
                        topic,
                        Set.of(),
                        Set.of(tag),
                        null));

        AuditRecord entry = of("Article", id).get(0);
        assertThat(entry.deed()).isEqualTo("ArticleEditing.revise");
        assertThat(entry.subject()).isEqualTo("Two");
        assertThat(entry.changes())
                .containsExactlyInAnyOrder(
                        new Change("topic", null, "Traced topic"),
                        new Change("tags", null, "Traced tag"),
                        new Change("revision 2 / number", "1", "2"),
                        new Change("revision 2 / title", "One", "Two"),
                        new Change("revision 2 / body", "<p>Same.</p>\n<p>Old.</p>", "<p>Same.</p>\n<p>New.</p>"));
    }

    @Test
    void a_former_reference_and_a_former_list_are_told_by_name() throws Exception {
        long topic = articles.putTopic(new Slug("former-topic"), "Former topic", null);
        long later = articles.putTopic(new Slug("later-topic"), "Later topic", null);
        long tag = articles.putTag(new Slug("former-tag"), "Former tag");
        long id = articles.create(new Slug("traced-references"), draft("R", topic, Set.of(tag)));

        articles.revise(id, draft("R", later, Set.of()));

        assertThat(of("Article", id).get(0).changes())
                .contains(new Change("topic", "Former topic", "Later topic"), new Change("tags", "Former tag", null));
    }

    @Test
    void a_time_is_told_in_utc_and_the_version_never() throws Exception {
        long id = articles.create(new Slug("traced-time"), draft("Time", "<p>x</p>"));

        publishing.publish(id, NOW, NOW);

        assertThat(of("Article", id).get(0).changes())
                .containsExactlyInAnyOrder(
                        new Change("publishedAt", null, "2030-03-01T09:00:00Z"),
                        new Change("revision 1 / goesLiveAt", null, "2030-03-01T09:00:00Z"));
    }

    @Test
    void what_changes_nothing_is_not_told() throws Exception {
        long id = articles.putTopic(new Slug("traced-same"), "Same", "Words");
        long article = articles.create(new Slug("traced-same"), draft("Same", "<p>x</p>"));
        int topicEntries = of("Topic", id).size();

        articles.putTopic(new Slug("traced-same"), "Same", "Words");
        articles.rename(article, new Slug("traced-same"));

        assertThat(of("Topic", id)).hasSize(topicEntries);
        assertThat(of("Article", article)).hasSize(1);
    }

    @Test
    void what_is_rolled_back_is_not_told() throws Exception {
        long id = articles.putTopic(new Slug("traced-back"), "Kept", null);

        transaction.begin();
        articles.putTopic(new Slug("traced-back"), "Never", null);
        em.flush();
        transaction.rollback();

        assertThat(of("Topic", id)).hasSize(1);
    }

    @Test
    void each_of_two_in_one_transaction_is_told_even_when_they_are_written_in_parts() throws Exception {
        transaction.begin();
        long first = articles.putTag(new Slug("traced-first"), "First");
        em.flush();
        articles.putTag(new Slug("traced-first"), "First, renamed");
        long second = articles.putTag(new Slug("traced-second"), "Second");
        transaction.commit();

        assertThat(of("Tag", first))
                .extracting(AuditRecord::changes)
                .contains(List.of(new Change("name", "First", "First, renamed")))
                .hasSize(2);
        assertThat(of("Tag", second)).hasSize(1);
    }

    @Test
    void what_is_deleted_is_told_with_what_it_was() throws Exception {
        long id = articles.putTag(new Slug("traced-gone"), "Going");

        transaction.begin();
        em.remove(em.createQuery("select t from Tag t where t.id = :id")
                .setParameter("id", id)
                .getSingleResult());
        em.flush();
        transaction.commit();

        assertThat(of("Tag", id)).hasSize(2);
        assertThat(of("Tag", id).get(0).changes())
                .containsExactlyInAnyOrder(new Change("slug", "traced-gone", null), new Change("name", "Going", null));
    }

    @Test
    void a_column_of_json_is_told_before_and_after() throws Exception {
        transaction.begin();
        clinic.arrangeMenu(List.of(new MenuItem("Traced", "/traced")));
        em.flush();
        AuditRecord entry = of("Clinic", 1).get(0);
        transaction.rollback();

        assertThat(entry.changes()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("menu");
            assertThat(change.before()).contains("items");
            assertThat(change.after()).contains("Traced", "/traced");
        });
    }

    @Test
    void a_secret_and_a_list_of_roles_are_told_as_far_as_they_may() throws Exception {
        Caller somebody = people.with(Set.of(Role.REVIEWER), 7);
        transaction.begin();
        Object account = em.createQuery("select a from Account a where a.id = :id")
                .setParameter("id", somebody.accountId())
                .getSingleResult();
        set(account, "passwordHash", "not for anybody");
        roles(account).add(Role.EDITOR);
        em.flush();
        List<AuditRecord> entries = of("Account", somebody.accountId());
        transaction.rollback();

        assertThat(entries).singleElement().satisfies(entry -> assertThat(entry.changes())
                .containsExactlyInAnyOrder(
                        Change.untold("passwordHash"), new Change("roles", "REVIEWER", "EDITOR, REVIEWER")));
    }

    @Test
    void the_parts_of_a_notice_are_told_with_it() throws Exception {
        disclaimers.register(
                new Slug("traced-notice"),
                Disclaimer.Kind.TERMS,
                "Traced terms",
                98,
                LocalDate.parse("2031-01-01"),
                SafeHtml.of("<p>Be kind.</p>"),
                true,
                LocalDate.parse("2030-01-01"));

        assertThat(search("Traced terms")).singleElement().satisfies(entry -> {
            assertThat(entry.subjectKind()).isEqualTo("Disclaimer");
            assertThat(entry.changes())
                    .contains(
                            new Change("kind", null, "TERMS"),
                            new Change("wording of 2031-01-01 / body", null, "<p>Be kind.</p>"));
        });
    }

    @Test
    void what_is_done_in_bulk_is_not_told_one_by_one() throws Exception {
        Acting bulk = Acting.inBulk("AuditLogIT.bulk");
        long id;
        try {
            id = articles.putTag(new Slug("traced-bulk"), "Bulk");
        } finally {
            bulk.end();
        }

        assertThat(of("Tag", id)).isEmpty();
    }

    @Test
    void what_happened_is_told_without_a_transaction_and_with_one() throws Exception {
        happenings.fire(new Happening("AuditLogIT.alone", null, null, "Alone"));
        transaction.begin();
        happenings.fire(new Happening("AuditLogIT.within", null, null, "Within"));
        transaction.commit();

        assertThat(deed("AuditLogIT.alone")).hasSize(1);
        assertThat(deed("AuditLogIT.within")).hasSize(1);
    }

    @Test
    void what_happened_is_told_even_when_all_else_is_undone() throws Exception {
        transaction.begin();
        happenings.fire(new Happening("AuditLogIT.refused", "Account", 5L, "Somebody"));
        transaction.rollback();
        transaction.begin();
        transaction.setRollbackOnly();
        happenings.fire(new Happening("AuditLogIT.lost", null, null, null));
        transaction.rollback();

        assertThat(deed("AuditLogIT.refused")).singleElement().satisfies(entry -> {
            assertThat(entry.subjectId()).isEqualTo(5);
            assertThat(entry.actor()).isEqualTo(Acting.caller().name());
        });
        assertThat(deed("AuditLogIT.lost")).hasSize(1);
    }

    @Test
    void a_refusal_by_a_rule_leaves_nothing() throws Exception {
        long id = articles.putTopic(new Slug("traced-circle"), "Circle", null);

        assertThatThrownBy(() -> articles.moveTopic(id, id)).isInstanceOf(RuleViolation.class);

        assertThat(of("Topic", id)).hasSize(1);
    }

    @Test
    void entries_are_found_by_everything_that_is_known_of_them() throws Exception {
        clock.set(NOW.plusSeconds(5));
        long id = articles.putTag(new Slug("traced-found"), "100% _found_!");
        clock.reset();

        assertThat(search("100% _FOUND_!")).extracting(AuditRecord::subjectId).containsExactly(id);
        assertThat(search("100x _found_!")).isEmpty();
        assertThat(page(new AuditFilter(
                        Acting.caller().accountId(),
                        "ArticleEditing.putTag",
                        "Tag",
                        id,
                        NOW.plusSeconds(5),
                        NOW.plusSeconds(6),
                        "found")))
                .hasSize(1);
        assertThat(page(new AuditFilter(null, null, "Tag", id, null, NOW.plusSeconds(5), null)))
                .isEmpty();
        assertThat(byAdministrator(() -> log.deeds())).contains("ArticleEditing.putTag");
        assertThat(byAdministrator(() -> log.subjectKinds())).contains("Tag");
        AuditRecord one =
                page(new AuditFilter(null, null, "Tag", id, null, null, null)).get(0);
        assertThat(byAdministrator(() -> log.entry(one.id()))).isEqualTo(one);
    }

    @Test
    void a_table_for_spreadsheets_has_a_line_for_each_and_no_formula() throws Exception {
        long id = articles.putTag(new Slug("traced-csv"), "=HYPERLINK(\"x\")");
        for (int i = 0; i < 1100; i++) {
            happenings.fire(new Happening("AuditLogIT.many", "Tag", id, "-" + i));
        }
        StringWriter out = new StringWriter();

        byAdministrator(() -> {
            log.export(new AuditFilter(null, null, "Tag", id, null, null, null), out);
            return null;
        });

        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).startsWith("time,account,actor");
        assertThat(lines.stream().filter(line -> line.contains("AuditLogIT.many")))
                .hasSize(1100);
        assertThat(lines).anyMatch(line -> line.contains(",'-1099,"));
        assertThat(out.toString()).contains("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(deed("AuditLog.export")).isNotEmpty();
    }

    @Test
    void entries_go_when_they_are_old() throws Exception {
        clock.set(Instant.parse("2001-01-01T00:00:00Z"));
        for (int i = 0; i < 510; i++) {
            happenings.fire(new Happening("AuditLogIT.old", null, null, "Old"));
        }
        clock.set(Instant.parse("2001-02-01T00:00:00Z"));
        happenings.fire(new Happening("AuditLogIT.young", null, null, "Young"));

        Acting system = Acting.as(Caller.SYSTEM);
        int gone = log.purge(30);
        system.end();

        assertThat(gone).isEqualTo(510);
        assertThat(deed("AuditLogIT.old")).isEmpty();
        assertThat(deed("AuditLogIT.young")).hasSize(1);
        assertThat(deed("AuditLog.purge")).isNotEmpty();
    }

    @Test
    void an_entry_takes_one_statement_more() throws Exception {
        long id = articles.putTag(new Slug("traced-cost"), "Cost");
        List<String> traced = statements.during(() -> articles.putTag(new Slug("traced-cost"), "Cost more"));
        Acting bulk = Acting.inBulk("AuditLogIT.cost");
        List<String> untraced = statements.during(() -> articles.putTag(new Slug("traced-cost"), "Cost most"));
        bulk.end();

        assertThat(of("Tag", id)).hasSize(2);
        // The sequence gives 50 numbers at a time.
        assertThat(traced)
                .filteredOn(sql -> !sql.toLowerCase(Locale.ROOT).contains("praxis_seq"))
                .hasSize(untraced.size() + 1);
    }

    @Test
    void a_very_long_text_is_told_by_what_differs() throws Exception {
        String same = "<p>Words that stay as they are.</p>\n".repeat(3000);
        long id = articles.create(new Slug("traced-long"), draft("Long", same + "<p>Old.</p>"));

        articles.revise(id, draft("Long", same + "<p>New.</p>"));

        assertThat(of("Article", id).get(0).changes())
                .contains(new Change("revision 2 / body", "<p>Old.</p>", "<p>New.</p>"));
    }

    private List<AuditRecord> of(String kind, long id) throws Exception {
        return page(new AuditFilter(null, null, kind, id, null, null, null));
    }

    private List<AuditRecord> deed(String deed) throws Exception {
        return page(new AuditFilter(null, deed, null, null, null, null, null));
    }

    private List<AuditRecord> search(String text) throws Exception {
        return page(new AuditFilter(null, null, null, null, null, null, text));
    }

    private List<AuditRecord> page(AuditFilter filter) throws Exception {
        return byAdministrator(() -> log.page(filter, 1).items());
    }

    private <T> T byAdministrator(Callable<T> work) throws Exception {
        return by(people.with(Set.of(Role.ADMINISTRATOR)), work);
    }

    private <T> T byEditor(Callable<T> work) throws Exception {
        return by(people.with(Set.of(Role.EDITOR)), work);
    }

    private static <T> T by(Caller caller, Callable<T> work) throws Exception {
        Acting acting = Acting.as(caller);
        try {
            return work.call();
        } finally {
            acting.end();
        }
    }

    /** As the entity's own verbs would: through the setter that EclipseLink wove in. */
    private static void set(Object entity, String field, Object value) throws Exception {
        var setter = entity.getClass().getMethod("_persistence_set_" + field, value.getClass());
        setter.invoke(entity, value);
    }

    @SuppressWarnings("unchecked")
    private static Set<Role> roles(Object account) throws Exception {
        return (Set<Role>)
                account.getClass().getMethod("_persistence_get_roles").invoke(account);
    }

    private static ArticleDraft draft(String title, String body) {
        return new ArticleDraft(title, null, SafeHtml.of(body), null, null, null, Set.of(), Set.of(), null);
    }

    private static ArticleDraft draft(String title, Long topic, Set<Long> tags) {
        return new ArticleDraft(title, null, SafeHtml.of("<p>x</p>"), null, null, topic, Set.of(), tags, null);
    }
}
