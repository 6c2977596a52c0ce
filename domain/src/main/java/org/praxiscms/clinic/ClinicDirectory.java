package org.praxiscms.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.praxiscms.access.OpenToAll;

/** The readers' door to the clinic. */
@ApplicationScoped
@OpenToAll("every visitor may know where the clinic is")
@Transactional
public class ClinicDirectory {
    @PersistenceContext
    EntityManager em;

    /** The clinic with all its locations, in one statement. */
    public ClinicProfile clinic() {
        return em.createNamedQuery("Clinic.whole", Clinic.class)
                .getSingleResult()
                .profile();
    }
}
