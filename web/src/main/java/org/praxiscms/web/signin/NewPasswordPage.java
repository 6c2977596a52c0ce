package org.praxiscms.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.praxiscms.account.ForgottenPassword;

/** Serves {@code new-password.xhtml}: whoever came by a link chooses a password. */
@Named
@RequestScoped
public class NewPasswordPage {
    @Inject
    Desk desk;

    @Inject
    ForgottenPassword forgotten;

    private boolean open;

    public void open() {
        Optional<String> token = desk.link();
        open = token.filter(forgotten::isOpen).isPresent();
        if (!open) {
            desk.response().setStatus(410);
        } else if (desk.isPost()) {
            desk.useLink(() -> forgotten
                    .choose(token.get(), desk.posted("password"), desk.client())
                    .ifPresent(desk::know));
        }
    }

    public boolean isOpen() {
        return open;
    }
}
