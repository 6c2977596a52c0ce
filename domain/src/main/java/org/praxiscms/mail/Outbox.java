package org.praxiscms.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.secret.Vault;
import org.praxiscms.shared.RuleViolation;

/** Takes mail that is to go out. */
@ApplicationScoped
@Transactional
public class Outbox {
    @PersistenceContext
    EntityManager em;

    @Inject
    MailServer server;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    @Inject
    Event<MailPut> puts;

    /**
     * Whether there is a mail server at all.
     *
     * @throws IllegalArgumentException with a line for operations, where a setting cannot be read
     */
    @OpenToAll("pages say how a link comes")
    public boolean isOn() {
        return server.isOn();
    }

    /**
     * Mails a letter after the transaction at hand, as soon as the mail server takes it. Without a mail server nothing
     * is kept: whoever calls shows what the letter would have said to somebody else.
     *
     * @throws RuleViolation {@code mail.recipient}, {@code subject.missing}, {@code subject.long},
     *     {@code subject.characters}, {@code mail.body.long}
     */
    @OpenToAll("a letter is put in by doors that have their own rule")
    public void put(Letter letter) {
        OutgoingMail mail = new OutgoingMail(letter, clock.instant());
        if (!server.isOn()) {
            return;
        }
        em.persist(mail);
        mail.hold(vault.seal(letter.body(), Dispatch.place(mail.id())));
        puts.fire(new MailPut());
    }
}
