package org.praxiscms.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.praxiscms.account.AddressChange;
import org.praxiscms.account.Purpose;
import org.praxiscms.shared.RuleViolation;

/** Serves {@code confirm-address.xhtml}: a change of address counts once both ends have confirmed it. */
@Named
@RequestScoped
public class AddressConfirmationPage {
    private static final List<Purpose> ENDS = List.of(Purpose.CONFIRM_OLD_ADDRESS, Purpose.CONFIRM_NEW_ADDRESS);

    @Inject
    Desk desk;

    @Inject
    AddressChange change;

    private String newAddress;
    private boolean changed;
    private boolean waiting;

    public void open() {
        Optional<String> token = desk.link();
        Optional<Purpose> end = token.flatMap(link -> ENDS.stream()
                .filter(each -> change.look(each, link).isPresent())
                .findFirst());
        if (end.isEmpty()) {
            desk.response().setStatus(410);
        } else if (desk.isPost()) {
            take(end.get(), token.get());
        } else {
            newAddress = change.look(end.get(), token.get()).orElse(null);
        }
    }

    private void take(Purpose end, String token) {
        try {
            changed = change.confirm(end, token);
            waiting = !changed;
            desk.endLink();
        } catch (RuleViolation violation) {
            desk.say("", desk.text("violation." + violation.key()));
        }
    }

    /** Whether there is something to confirm. */
    public boolean isOpen() {
        return newAddress != null;
    }

    public String getNewAddress() {
        return newAddress;
    }

    public boolean isChanged() {
        return changed;
    }

    /** Whether the other end is still to confirm it. */
    public boolean isWaiting() {
        return waiting;
    }
}
