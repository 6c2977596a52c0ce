package org.praxiscms.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Role;
import org.praxiscms.shared.EditConflict;

/** The door to how strict the site is. */
@ApplicationScoped
@Transactional
public class SecuritySettings {
    @PersistenceContext
    EntityManager em;

    @Inject
    RecentProof recentProof;

    @Inject
    Register register;

    @AllowedTo
    public SecurityRules current() {
        return em.find(SecurityPolicy.class, SecurityPolicy.ONLY).rules();
    }

    /**
     * @throws EditConflict where somebody else changed them since
     * @throws ProofTooOld unless the administrator has proved a moment ago who they are
     */
    @AllowedTo(Role.ADMINISTRATOR)
    public void change(SecurityRules rules) {
        recentProof.require();
        SecurityPolicy policy = register.lock();
        EditConflict.unless(rules.version(), policy.version());
        policy.follow(rules);
        em.flush();
    }
}
