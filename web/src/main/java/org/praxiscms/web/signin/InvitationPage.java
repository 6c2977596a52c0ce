package org.praxiscms.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.praxiscms.account.Invitations;

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
            desk.useLink(() -> invitations
                    .accept(token.get(), desk.posted("password"), desk.client())
                    .ifPresent(desk::know));
        }
    }

    public boolean isOpen() {
        return open;
    }

    public Invitations.Invited getPerson() {
        return person;
    }
}
