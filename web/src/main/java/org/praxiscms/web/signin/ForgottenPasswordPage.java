package org.praxiscms.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxiscms.account.ForgottenPassword;

/** Serves {@code forgot-password.xhtml}: asks for a link by mail, and says the same whether there is such an account. */
@Named
@RequestScoped
public class ForgottenPasswordPage {
    @Inject
    Desk desk;

    @Inject
    ForgottenPassword forgotten;

    private boolean asked;

    public void open() {
        if (desk.isPost()) {
            forgotten.ask(desk.posted("email"), desk.client());
            asked = true;
        }
    }

    public boolean isAsked() {
        return asked;
    }

    public boolean isMailed() {
        return forgotten.isOn();
    }

    public String getEmail() {
        return desk.posted("email");
    }
}
