package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.shared.RuleViolation;

/** The door for who was invited. */
@ApplicationScoped
@Transactional
public class Invitations {
    @Inject
    Register register;

    @Inject
    Tickets tickets;

    @Inject
    PasswordChange passwordChange;

    /** Whom an invitation is for. */
    public record Invited(String name, String email) {}

    /** Whom it is for; empty where it was used, has expired or never was. */
    @OpenToAll("the token is what proves it")
    public Optional<Invited> look(String token) {
        return tickets.look(Purpose.INVITATION, token)
                .map(ticket -> register.get(ticket.accountId()))
                .filter(Account::isActive)
                .map(account -> new Invited(account.name(), account.email().value()));
    }

    /**
     * Accepts it with a password; from then on the person may sign in.
     *
     * @return what is to be left with the browser; empty where it was known
     * @throws RuleViolation {@code link.closed}, those of a password
     */
    @OpenToAll("the token is what proves it")
    public Optional<String> accept(String token, String password, Client client) {
        return passwordChange.byTicket(Purpose.INVITATION, token, password, client);
    }
}
