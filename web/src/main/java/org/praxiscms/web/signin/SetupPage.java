package org.praxiscms.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.praxiscms.account.Setup;
import org.praxiscms.account.SetupForm;
import org.praxiscms.clinic.ClinicDirectory;
import org.praxiscms.setup.FirstSteps;

/** Serves {@code setup.xhtml}: the first administrator, and the least that a clinic's site needs. */
@Named
@RequestScoped
public class SetupPage {
    @Inject
    Desk desk;

    @Inject
    Setup setup;

    @Inject
    FirstSteps firstSteps;

    @Inject
    ClinicDirectory clinic;

    private boolean open;

    public void open() {
        Optional<String> token = desk.link();
        open = token.filter(setup::isOpen).isPresent();
        if (open && desk.isPost()) {
            take(token.get());
        } else if (!open) {
            desk.response().setStatus(setup.isNeeded() ? 403 : 410);
        }
    }

    private void take(String token) {
        desk.useLink(() -> firstSteps.take(
                token,
                new SetupForm(desk.posted("name"), desk.posted("email"), desk.posted("password")),
                new FirstSteps.Introduction(desk.posted("clinicName"), desk.posted("zone"), desk.posted("phone"))));
    }

    public boolean isOpen() {
        return open;
    }

    /** Whether there is still an administrator to be made: then the start's log has a link. */
    public boolean isNeeded() {
        return setup.isNeeded();
    }

    public String getName() {
        return desk.posted("name");
    }

    public String getEmail() {
        return desk.posted("email");
    }

    public String getClinicName() {
        return desk.isPost() ? desk.posted("clinicName") : "";
    }

    public String getPhone() {
        return desk.posted("phone");
    }

    public String getZone() {
        return desk.isPost() ? desk.posted("zone") : clinic.clinic().zone().getId();
    }

    /** Every zone that people live in, {@code America/Chicago} say. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.matches("(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .toList();
    }
}
