package org.praxiscms.web.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxiscms.access.Caller;
import org.praxiscms.access.Role;

/** Somebody for each set of roles, with an account in the database: what they write refers to it. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class People {
    @PersistenceContext
    EntityManager em;

    /** The one with these roles and no others. */
    public Caller with(Set<Role> roles) {
        return with(roles, 1);
    }

    /** The first, second, ... one with these roles and no others. */
    public Caller with(Set<Role> roles, int number) {
        String name = roles.stream().sorted().map(Role::name).collect(Collectors.joining("+")) + " " + number;
        // Below zero, where no sequence leads.
        long id = -number
                - 100L * roles.stream().mapToInt(role -> 1 << role.ordinal()).sum();
        boolean isThere = !em.createNativeQuery("select id from account where id = ?")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
        if (!isThere) {
            em.createNativeQuery("insert into account (id, email, name, active, created_at, version)"
                            + " values (?, ?, ?, true, current_timestamp, 1)")
                    .setParameter(1, id)
                    .setParameter(2, "somebody" + id + "@example.org")
                    .setParameter(3, name)
                    .executeUpdate();
            roles.forEach(role -> em.createNativeQuery("insert into account_role (account_id, role) values (?, ?)")
                    .setParameter(1, id)
                    .setParameter(2, role.name())
                    .executeUpdate());
        }
        return new Caller(id, name, roles, "192.0.2.0/24");
    }
}
