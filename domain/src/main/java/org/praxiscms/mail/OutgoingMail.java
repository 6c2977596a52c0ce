package org.praxiscms.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.praxiscms.shared.Require;
import org.praxiscms.shared.RuleViolation;

/** A letter on its way. Its text is sealed while it waits and gone once it is sent: it may hold a link that signs in. */
@Entity
@Table(name = "outgoing_mail")
@NamedQuery(
        name = "OutgoingMail.due",
        query = "select m.id from OutgoingMail m where m.nextTryAt <= :now order by m.nextTryAt, m.id")
@NamedQuery(
        name = "OutgoingMail.claim",
        query = "update OutgoingMail m set m.nextTryAt = :until, m.tries = m.tries + 1"
                + " where m.id = :id and m.nextTryAt <= :now")
@NamedQuery(
        name = "OutgoingMail.claimed",
        query = "select new org.praxiscms.mail.Dispatch(m.id, m.tries, m.recipient, m.subject, m.body, m.createdAt)"
                + " from OutgoingMail m where m.id = :id")
@NamedQuery(name = "OutgoingMail.waiting", query = "select count(m) from OutgoingMail m where m.nextTryAt is not null")
@NamedQuery(name = "OutgoingMail.givenUp", query = "select count(m) from OutgoingMail m where m.givenUpAt is not null")
@NamedQuery(
        name = "OutgoingMail.unsent",
        query = "select new org.praxiscms.mail.MailState(m.id, m.recipient, m.subject, m.createdAt, m.nextTryAt,"
                + " m.tries, m.lastFailure, m.givenUpAt) from OutgoingMail m where m.sentAt is null"
                + " order by m.createdAt desc, m.id desc")
@NamedQuery(name = "OutgoingMail.countUnsent", query = "select count(m) from OutgoingMail m where m.sentAt is null")
@NamedQuery(
        name = "OutgoingMail.tidy",
        query = "delete from OutgoingMail m where m.sentAt <= :sentBefore or m.givenUpAt <= :givenUpBefore")
public class OutgoingMail {
    static final int LONGEST_ADDRESS = 254;
    static final int LONGEST_SUBJECT = 300;
    static final int LONGEST_SEALED = 20_000;
    static final int LONGEST_FAILURE = 500;

    /** A mail server that is away for a long weekend loses nothing. */
    private static final Duration PATIENCE = Duration.ofHours(72);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, updatable = false, length = LONGEST_ADDRESS)
    private String recipient;

    @Column(nullable = false, updatable = false, length = LONGEST_SUBJECT)
    private String subject;

    /** Sealed; null once it is sent. */
    @Column(length = LONGEST_SEALED)
    private String body;

    /** When it was put in, or begun anew: patience is counted from there. */
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    /** While one is at work, when another may take it for lost; null where nothing more is to be tried. */
    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(nullable = false)
    private int tries;

    @Column(name = "last_failure", length = LONGEST_FAILURE)
    private String lastFailure;

    @Column(name = "sent_at")
    @SuppressWarnings("unused")
    private Instant sentAt;

    @Column(name = "given_up_at")
    private Instant givenUpAt;

    protected OutgoingMail() {}

    /** @throws RuleViolation {@code mail.recipient}, {@code subject.missing}, {@code subject.long}, {@code subject.characters} */
    OutgoingMail(Letter letter, Instant now) {
        this.recipient = address(letter.recipient());
        this.subject = Require.name(letter.subject(), LONGEST_SUBJECT, "subject");
        this.createdAt = now;
        this.nextTryAt = now;
    }

    /** One bare address of RFC 5322 in ASCII: a second one, a name or a line break would be somebody's trick. */
    private static String address(String text) {
        try {
            if (text != null
                    && text.length() <= LONGEST_ADDRESS
                    && text.matches("[\\x21-\\x7E&&[^,;:<>()\\[\\]\\\\\"]]+@[A-Za-z0-9.-]+")
                    && new InternetAddress(text, true).getAddress().equals(text)) {
                return text;
            }
        } catch (AddressException none) {
            // The same violation.
        }
        throw new RuleViolation("mail.recipient");
    }

    /** @throws RuleViolation {@code mail.body.long} */
    void hold(String sealedBody) {
        if (sealedBody.length() > LONGEST_SEALED) {
            throw new RuleViolation("mail.body.long");
        }
        this.body = sealedBody;
    }

    void sent(Instant now) {
        this.sentAt = now;
        this.body = null;
        this.nextTryAt = null;
        this.lastFailure = null;
    }

    /** @param forGood whether another try makes no sense */
    void failed(String reason, boolean forGood, Instant now) {
        this.lastFailure = reason;
        boolean tooLate = !now.isBefore(createdAt.plus(PATIENCE));
        if (forGood || tooLate) {
            this.givenUpAt = now;
            this.nextTryAt = null;
        } else {
            this.nextTryAt = now.plus(pauseAfter(tries));
        }
    }

    static Duration pauseAfter(int tries) {
        return switch (tries) {
            case 0, 1 -> Duration.ofMinutes(1);
            case 2 -> Duration.ofMinutes(5);
            case 3 -> Duration.ofMinutes(15);
            case 4 -> Duration.ofMinutes(60);
            default -> Duration.ofHours(4);
        };
    }

    /** From the beginning, as if it were new. */
    void tryAgain(Instant now) {
        if (givenUpAt != null) {
            this.createdAt = now;
            this.tries = 0;
            this.givenUpAt = null;
        }
        this.nextTryAt = now;
    }

    boolean isWaiting() {
        return nextTryAt != null;
    }

    boolean isGivenUp() {
        return givenUpAt != null;
    }

    Long id() {
        return id;
    }

    int tries() {
        return tries;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }
}
