package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.praxiscms.access.Acting;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.shared.RuleViolation;

/** The door through which a new mail address is confirmed, at the old one and at the new one, in any order. */
@ApplicationScoped
@Transactional
public class AddressChange {
    @PersistenceContext
    EntityManager em;

    @Inject
    Register register;

    @Inject
    Tickets tickets;

    @Inject
    Links links;

    @Inject
    Letters letters;

    /**
     * Asks both ends.
     *
     * @return the links to be shown where no letters go, the old end's first; none where they were mailed
     * @throws RuleViolation {@code email.taken}
     */
    List<URI> begin(Account account, EmailAddress email, URI site) {
        register.requireFree(email);
        URI atOld = link(Purpose.CONFIRM_OLD_ADDRESS, account, email, site);
        URI atNew = link(Purpose.CONFIRM_NEW_ADDRESS, account, email, site);
        if (!letters.go()) {
            return List.of(atOld, atNew);
        }
        letters.confirmOldAddress(account, email, atOld);
        letters.confirmNewAddress(account, email, atNew);
        return List.of();
    }

    private URI link(Purpose purpose, Account account, EmailAddress email, URI site) {
        return links.to(purpose, tickets.issue(purpose, account.id(), email.value()), site);
    }

    /** The address that a link confirms; empty where the link does not count. */
    @OpenToAll("the token is what proves it")
    public Optional<String> look(Purpose end, String token) {
        return tickets.look(end, token).map(Ticket::detail);
    }

    /**
     * Confirms one end.
     *
     * @return whether the account has moved now; if not, the other end is still to be confirmed
     * @throws RuleViolation {@code link.closed}, {@code email.taken}
     */
    @OpenToAll("the token is what proves it")
    public boolean confirm(Purpose end, String token) {
        register.lock();
        Ticket ticket = tickets.use(end, token).orElseThrow(() -> new RuleViolation("link.closed"));
        Account account = register.locked(ticket.accountId());
        boolean both = tickets.wasUsed(otherEnd(end), account.id(), ticket.detail());
        if (both) {
            move(account, EmailAddress.of(ticket.detail()));
        }
        return both;
    }

    private static Purpose otherEnd(Purpose end) {
        return switch (end) {
            case CONFIRM_OLD_ADDRESS -> Purpose.CONFIRM_NEW_ADDRESS;
            case CONFIRM_NEW_ADDRESS -> Purpose.CONFIRM_OLD_ADDRESS;
            default -> throw new IllegalArgumentException(end + " is no end of a change of address");
        };
    }

    private void move(Account account, EmailAddress email) {
        register.requireFree(email);
        EmailAddress former = account.email();
        Acting acting = Acting.as(account.itself(), "AddressChange.confirm");
        try {
            account.moveTo(email);
            em.flush();
        } finally {
            acting.end();
        }
        // What went to the former mailbox counts no more.
        tickets.voidAll(account.id());
        letters.addressChanged(account, former);
    }
}
