package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.account.proof.Attempt;
import org.praxiscms.account.proof.SignInThrottle;
import org.praxiscms.shared.RuleViolation;

/**
 * The door for who has forgotten a password. Whoever asks learns nothing, neither from the answer nor from its time: the
 * wish is only written down, and answered in the background. Second factors stay.
 */
@ApplicationScoped
@Transactional
public class ForgottenPassword {
    @Inject
    Register register;

    @Inject
    Tickets tickets;

    @Inject
    PasswordChange passwordChange;

    @Inject
    SignInThrottle throttle;

    @Inject
    Letters letters;

    @Inject
    Links links;

    /**
     * Whether links come by mail; if not, an administrator hands them out. It takes a mail server and {@code PRAXIS_URL}:
     * what a stranger's request names as the site could be the stranger's own.
     */
    @OpenToAll("the page says how a link comes")
    public boolean isOn() {
        return letters.go() && links.site().isPresent();
    }

    /**
     * Asks for a link by mail. Nothing says whether one comes, or whether there were too many wishes. Where links do not
     * come by mail, nothing is written down.
     */
    @OpenToAll("who has forgotten a password cannot sign in")
    public void ask(String email, Client client) {
        if (!isOn()) {
            return;
        }
        String address = EmailAddress.ifValid(email).map(EmailAddress::value).orElse("");
        if (throttle.tryNow(new Attempt("new password " + address, client.address(), null))
                .isEmpty()) {
            tickets.issueToNobody(Purpose.PASSWORD_WISH, address);
        }
    }

    /** Writes the letters that were asked for; how many wishes there were. For the background, every few seconds. */
    @AllowedTo(onlySystem = true)
    public int answer() {
        List<Ticket> wishes = tickets.waiting(Purpose.PASSWORD_WISH);
        wishes.stream()
                .filter(tickets::useUp)
                .map(wish -> register.find(wish.detail()))
                .flatMap(Optional::stream)
                .filter(account -> account.isActive() && account.hasPassword())
                .forEach(this::write);
        return wishes.size();
    }

    private void write(Account account) {
        links.site().filter(site -> letters.go()).ifPresent(site -> letters.newPassword(account, link(account, site)));
    }

    /** A link for a new password of an account; an earlier one is void. */
    URI link(Account account, URI site) {
        return links.to(Purpose.NEW_PASSWORD, tickets.issue(Purpose.NEW_PASSWORD, account.id(), null), site);
    }

    @OpenToAll("the token is what proves it")
    public boolean isOpen(String token) {
        return tickets.look(Purpose.NEW_PASSWORD, token).isPresent();
    }

    /**
     * Chooses a new password; all sessions of the account end.
     *
     * @return what is to be left with the browser; empty where it was known
     * @throws RuleViolation {@code link.closed}, those of a password
     */
    @OpenToAll("the token is what proves it")
    public Optional<String> choose(String token, String password, Client client) {
        return passwordChange.byTicket(Purpose.NEW_PASSWORD, token, password, client);
    }
}
