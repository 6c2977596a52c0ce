package org.praxiscms.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.access.Role;
import org.praxiscms.account.Setup;
import org.praxiscms.account.SetupForm;
import org.praxiscms.clinic.ClinicEditing;
import org.praxiscms.shared.RuleViolation;

/** The first administrator and the clinic, together or not at all. */
@ApplicationScoped
@Transactional
public class FirstSteps {
    /** What the clinic is called, when it is there (a zone's id), and where to call. */
    public record Introduction(String name, String zone, String phone) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Setup setup;

    @Inject
    ClinicEditing clinic;

    /**
     * @throws RuleViolation what {@link Setup} says, {@code clinicName.missing}, {@code clinicName.long}, {@code
     *     zone.unknown}, {@code phone.form}; then nothing was done
     */
    @OpenToAll("the link's token is what proves it")
    public void take(String token, SetupForm administrator, Introduction introduction) {
        Acting steps = Acting.doing("FirstSteps.take");
        try {
            long id = setup.complete(token, administrator);
            introduce(id, administrator.name(), introduction);
        } finally {
            steps.end();
        }
    }

    /** Already as the new administrator, whose name the audit log then has. */
    private void introduce(long administratorId, String administrator, Introduction introduction) {
        Acting acting = Acting.as(
                new Caller(
                        administratorId,
                        administrator,
                        Set.of(Role.EDITOR),
                        Acting.caller().address()),
                "FirstSteps.take");
        try {
            clinic.introduce(introduction.name(), introduction.zone(), introduction.phone());
            em.flush();
        } catch (RuleViolation violation) {
            throw new RuleViolation(violation.key().replaceFirst("^name\\.", "clinicName."));
        } finally {
            acting.end();
        }
    }
}
