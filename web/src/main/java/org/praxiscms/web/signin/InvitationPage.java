package org.praxiscms.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.praxiscms.account.Invitations;
import org.praxiscms.shared.RuleViolation;

/** Serves {@code invitation.xhtml}: somebody who was invited chooses a password. */
@Named
@RequestScoped
public class InvitationPage {
    @Inject
    Desk desk;

    @Inject
    Invitations invitations;

    private boolean open;
    private Invitations.Invited person;

    public void open() {
        Optional<String> token = desk.link();
        Optional<Invitations.Invited> invited = token.flatMap(invitations::look);
        open = invited.isPresent();
        person = invited.orElse(null);
        if (!open) {
            desk.response().setStatus(410);
        } else if (desk.isPost()) {
            take(token.get());
        }
    }

    private void take(String token) {
        try {
            invitations.accept(token, desk.posted("password"), desk.client()).ifPresent(desk::know);
            desk.endLink();
            desk.leadTo("/sign-in?password-chosen");
        } catch (RuleViolation violation) {
            desk.say(violation);
        }
    }

    public boolean isOpen() {
        return open;
    }

    public Invitations.Invited getPerson() {
        return person;
    }
}
