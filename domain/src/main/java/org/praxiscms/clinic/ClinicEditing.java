package org.praxiscms.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Role;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;

/** The editors' door to the clinic. */
@ApplicationScoped
@AllowedTo(Role.EDITOR)
@Transactional
public class ClinicEditing {
    @PersistenceContext
    EntityManager em;

    public Practice practice() {
        return clinic().practice();
    }

    public void describe(Practice practice) {
        clinic().describe(practice);
    }

    /** Name, time zone and phone, as the first administrator gives them. */
    public void introduce(String name, String zone, String phone) {
        clinic().introduce(name, zone, phone);
    }

    /**
     * The zone that all of the site's dates and hours are of.
     *
     * @throws RuleViolation {@code zone.unknown}
     */
    @AllowedTo(Role.ADMINISTRATOR)
    public void liveIn(String zone) {
        clinic().liveIn(zone);
    }

    public void open(Slug slug, Place place) {
        clinic().open(slug, place);
    }

    public void invite(List<CallToAction> calls) {
        clinic().invite(calls);
    }

    public void arrangeMenu(List<MenuItem> items) {
        clinic().arrange(items);
    }

    public int menuLength() {
        return clinic().menu().size();
    }

    /** Puts an entry at the end of the menu, unless its page is there already. */
    public void addToMenu(MenuItem item) {
        Clinic clinic = clinic();
        if (clinic.menu().stream().noneMatch(present -> present.path().equals(item.path()))) {
            List<MenuItem> items = new ArrayList<>(clinic.menu());
            items.add(item);
            clinic.arrange(items);
        }
    }

    private Clinic clinic() {
        return em.find(Clinic.class, Clinic.ONLY);
    }
}
