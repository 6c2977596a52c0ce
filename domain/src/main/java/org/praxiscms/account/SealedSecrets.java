package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.praxiscms.access.AllowedTo;

/** Tells operations at the start that a key is not the one of this database, before somebody stands at the door. */
@ApplicationScoped
@Transactional
@AllowedTo(onlySystem = true)
public class SealedSecrets {
    @PersistenceContext
    EntityManager em;

    @Inject
    SecondFactors factors;

    /** How many authenticators have a secret that does not open with the key at hand. */
    public long closed() {
        return em.createNamedQuery("Account.withAuthenticator", Account.class)
                .getResultStream()
                .filter(account -> !factors.opens(account))
                .count();
    }
}
