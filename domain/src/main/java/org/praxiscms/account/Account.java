package org.praxiscms.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.praxiscms.access.Role;
import org.praxiscms.shared.Require;
import org.praxiscms.shared.Traced;
import org.praxiscms.shared.Untold;

/** Somebody who may sign in. Never deleted, so that what they did keeps a name: deactivated instead. */
@Entity
public class Account implements Traced {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    /** As {@code EmailAddress} writes it: unique however somebody types it. */
    @Column(nullable = false, length = 254)
    private String email;

    @Column(nullable = false, length = 150)
    private String name;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", nullable = false, length = 20)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    /** Null until the person has chosen one; who has only passkeys never does. */
    @Untold
    @Column(name = "password_hash", length = 300)
    private String passwordHash;

    @Column(name = "password_set_at")
    private Instant passwordSetAt;

    /** Sealed; null without an authenticator. */
    @Untold
    @Column(name = "totp_secret", length = 300)
    private String totpSecret;

    /** The last half minute whose six digits were used: each counts once (RFC 6238, 5.2). */
    @Untold
    @Column(name = "totp_last_step")
    private Long totpLastStep;

    /** From when on an administrator without a second factor can do nothing but set one up. */
    @Column(name = "second_factor_due_at")
    private Instant secondFactorDueAt;

    private boolean active = true;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected Account() {}

    Account(String email, String name, Set<Role> roles, Instant now) {
        this.email = email;
        this.name = Require.text(name, 150, "name");
        this.roles.addAll(roles);
        this.createdAt = now;
    }

    Long id() {
        return id;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    boolean isActive() {
        return active;
    }

    @Override
    public String traceName() {
        return name;
    }
}
