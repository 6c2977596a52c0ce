package org.praxiscms.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.access.NotAllowed;
import org.praxiscms.access.Role;
import org.praxiscms.shared.NotFound;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.web.inside.As;
import org.praxiscms.web.inside.ScriptedMailServer;
import org.praxiscms.web.inside.SettableClock;
import org.praxiscms.web.startup.Background;

/** Nothing is lost and nothing leaves twice, whatever the mail server does. */
@ExtendWith(ArquillianExtension.class)
@As
class MailDeliveryIT {
    private static final Instant NOW = Instant.parse("2031-05-01T09:00:00Z");
    private static final Letter LETTER = new Letter("ada@clinic.example", "Your link", "Follow /link?token=s3cret");

    @Inject
    Outbox outbox;

    @Inject
    MailDelivery delivery;

    @Inject
    MailReport report;

    @Inject
    MailBell bell;

    @Inject
    MailTidying tidying;

    @Inject
    Background background;

    @Inject
    ChosenMailServer server;

    @Inject
    SettableClock clock;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @Resource
    ManagedExecutorService executor;

    private ScriptedMailServer smtp;

    @BeforeEach
    void nobody_else_sends() throws Exception {
        background.stop();
        smtp = new ScriptedMailServer();
        server.choose(smtp.port());
        clock.set(NOW);
        inTransaction(() -> em.createQuery("delete from OutgoingMail m").executeUpdate());
    }

    @AfterEach
    void as_before() throws Exception {
        smtp.close();
        server.chooseNone();
        clock.reset();
        background.start();
    }

    @Test
    void a_letter_leaves_once_and_its_text_is_gone() throws Exception {
        outbox.put(LETTER);

        deliverAll();
        deliverAll();

        assertThat(smtp.letters()).singleElement().asString().contains("Follow /link?token=s3cret", "To: ada@clinic");
        assertThat(bodies()).containsExactly((String) null);
        assertThat(report.counts()).isEqualTo(new MailCounts(0, 0));
    }

    @Test
    void its_text_lies_sealed_while_it_waits() throws Exception {
        outbox.put(LETTER);

        assertThat(bodies()).singleElement().asString().isNotEmpty().doesNotContain("s3cret", "token");
    }

    @Test
    void a_letter_whose_transaction_fails_was_never_put() throws Exception {
        transaction.begin();
        outbox.put(LETTER);
        transaction.rollback();

        deliverAll();

        assertThat(smtp.letters()).isEmpty();
        assertThat(report.counts().waiting()).isZero();
    }

    @Test
    void the_bell_rings_after_the_commit_and_not_before() throws Exception {
        List<String> rung = new ArrayList<>();
        bell.listen(() -> rung.add("rung"));

        transaction.begin();
        outbox.put(LETTER);
        assertThat(rung).isEmpty();
        transaction.commit();
        assertThat(rung).hasSize(1);
        transaction.begin();
        outbox.put(LETTER);
        transaction.rollback();

        assertThat(rung).hasSize(1);
        bell.listen(() -> {});
    }

    @Test
    void the_background_sends_at_once_what_was_put() throws Exception {
        background.start();

        outbox.put(LETTER);

        await(() -> smtp.letters().size() == 1);
    }

    @Test
    void a_server_that_is_down_gets_everything_once_it_is_up() throws Exception {
        int port = smtp.port();
        smtp.close();
        for (int i = 0; i < 3; i++) {
            outbox.put(LETTER);
        }

        deliverAll();
        assertThat(report.counts()).isEqualTo(new MailCounts(3, 0));
        smtp = new ScriptedMailServer(port);
        clock.set(NOW.plus(Duration.ofMinutes(1)));
        deliverAll();

        assertThat(smtp.letters()).hasSize(3);
        assertThat(report.counts()).isEqualTo(new MailCounts(0, 0));
    }

    @Test
    void a_server_that_is_down_is_asked_once_a_round() throws Exception {
        smtp.say("CONNECT", "421 busy");
        outbox.put(LETTER);
        outbox.put(LETTER);

        assertThat(delivery.deliverOne()).isFalse();

        assertThat(report.page(1).items()).extracting(MailState::tries).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void a_letter_that_is_put_off_goes_later_and_only_then() throws Exception {
        smtp.say("RCPT", "450 try later");
        outbox.put(LETTER);
        deliverAll();
        smtp.say("RCPT", "250 fine");

        clock.set(NOW.plusSeconds(59));
        deliverAll();
        assertThat(smtp.letters()).isEmpty();
        assertThat(report.page(1).items()).singleElement().satisfies(state -> {
            assertThat(state.lastFailure()).isEqualTo("450 try later");
            assertThat(state.nextTryAt()).isEqualTo(NOW.plusSeconds(60));
        });
        clock.set(NOW.plusSeconds(60));
        deliverAll();

        assertThat(smtp.letters()).hasSize(1);
    }

    @Test
    void a_letter_that_is_refused_for_good_is_given_up_and_holds_up_no_other() throws Exception {
        smtp.say("RCPT", "550 no such user");
        outbox.put(LETTER);
        outbox.put(LETTER);

        deliverAll();

        assertThat(report.counts()).isEqualTo(new MailCounts(0, 2));
        assertThat(report.page(1).items()).allSatisfy(state -> {
            assertThat(state.isGivenUp()).isTrue();
            assertThat(state.lastFailure()).isEqualTo("550 no such user");
        });
    }

    @Test
    @As(Role.ADMINISTRATOR)
    void an_administrator_lets_it_try_again() throws Exception {
        smtp.say("RCPT", "550 no such user");
        outbox.put(LETTER);
        deliverAll();
        smtp.say("RCPT", "250 fine");

        report.tryAgain(report.page(1).items().get(0).id());
        deliverAll();

        assertThat(smtp.letters()).hasSize(1);
        assertThatThrownBy(() -> report.tryAgain(-1)).isInstanceOf(NotFound.class);
    }

    @Test
    @As(Role.EDITOR)
    void nobody_else_sees_who_is_written_to() {
        assertThatThrownBy(() -> report.page(1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> report.tryAgain(1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> delivery.deliverOne()).isInstanceOf(NotAllowed.class);
    }

    @Test
    void two_who_empty_the_outbox_send_each_letter_once() throws Exception {
        for (int i = 0; i < 20; i++) {
            outbox.put(new Letter("ada@clinic.example", "Number " + i, "Text"));
        }
        CountDownLatch ready = new CountDownLatch(2);
        List<Future<?>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(executor.submit(() -> {
                ready.countDown();
                ready.await(30, TimeUnit.SECONDS);
                deliverAll();
                return null;
            }));
        }
        for (Future<?> one : both) {
            one.get(60, TimeUnit.SECONDS);
        }
        deliverAll();

        assertThat(smtp.letters()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void what_a_node_took_out_and_never_sent_is_due_again() throws Exception {
        outbox.put(LETTER);
        inTransaction(() -> em.createNamedQuery("OutgoingMail.claim")
                .setParameter("id", report.page(1).items().get(0).id())
                .setParameter("now", NOW)
                .setParameter("until", NOW.plus(Duration.ofMinutes(15)))
                .executeUpdate());

        deliverAll();
        assertThat(smtp.letters()).isEmpty();
        clock.set(NOW.plus(Duration.ofMinutes(15)));
        deliverAll();

        assertThat(smtp.letters()).hasSize(1);
    }

    @Test
    void without_a_mail_server_nothing_is_kept() {
        server.chooseNone();

        outbox.put(LETTER);

        assertThat(outbox.isOn()).isFalse();
        assertThat(report.counts().waiting()).isZero();
        assertThatThrownBy(() -> outbox.put(new Letter("a@b.example\r\nBcc: c@d.example", "S", "T")))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> outbox.put(new Letter("a@b.example", "S", "ä".repeat(10_000))))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("mail.body.long");
        assertThat(report.counts().waiting()).isZero();
    }

    @Test
    void old_letters_are_forgotten_but_none_that_waits() throws Exception {
        outbox.put(LETTER);
        deliverAll();
        smtp.say("RCPT", "450 later");
        outbox.put(LETTER);

        clock.set(NOW.plus(Duration.ofDays(29)));
        tidying.run();
        assertThat(bodies()).hasSize(2);
        clock.set(NOW.plus(Duration.ofDays(31)));
        tidying.run();

        assertThat(bodies()).hasSize(1);
        assertThat(report.counts().waiting()).isEqualTo(1);
    }

    private void deliverAll() {
        Acting acting = Acting.as(Caller.SYSTEM);
        try {
            while (delivery.deliverOne()) {
                // The next one.
            }
        } finally {
            acting.end();
        }
    }

    private List<String> bodies() {
        return em.createQuery("select m.body from OutgoingMail m", String.class).getResultList();
    }

    private void inTransaction(Runnable work) throws Exception {
        transaction.begin();
        work.run();
        transaction.commit();
    }

    private static void await(java.util.function.BooleanSupplier condition) throws Exception {
        CompletableFuture.runAsync(() -> {
                    while (!condition.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                })
                .get(60, TimeUnit.SECONDS);
    }
}
