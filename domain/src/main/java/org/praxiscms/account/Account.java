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
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.access.Role;
import org.praxiscms.shared.Require;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Traced;
import org.praxiscms.shared.Untold;

/** Somebody who may sign in. Never deleted, so that what they did keeps a name: deactivated instead. */
@Entity
@NamedQuery(name = "Account.withAuthenticator", query = "select a from Account a where a.totpSecret is not null")
@NamedQuery(name = "Account.count", query = "select count(a) from Account a")
@NamedQuery(name = "Account.byEmail", query = "select a from Account a where a.email = :email")
@NamedQuery(
        name = "Account.activeWithRole",
        query = "select count(a) from Account a join a.roles r where r = :role and a.active = true and a.id <> :except")
@NamedQuery(name = "Account.byName", query = "select a from Account a order by lower(a.name), a.id")
@NamedQuery(name = "Account.inactive", query = "select a.id from Account a where a.active = false")
@NamedQuery(
        name = "Account.withPasskeys",
        query = "select distinct k.accountId from Passkey k where k.accountId in :accounts")
@NamedQuery(
        name = "Account.rehash",
        query = "update Account a set a.passwordHash = :hash where a.id = :id and a.passwordHash = :former")
@NamedQuery(
        name = "Account.spendStep",
        query = "update Account a set a.totpLastStep = :step where a.id = :id"
                + " and (a.totpLastStep is null or a.totpLastStep < :step)")
public class Account implements Traced {
    static final int LONGEST_NAME = 150;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    /** As {@code EmailAddress} writes it: unique however somebody types it. */
    @Column(nullable = false, length = EmailAddress.LONGEST)
    private String email;

    @Column(nullable = false, length = LONGEST_NAME)
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

    Account(EmailAddress email, String name, Set<Role> roles, Instant now) {
        this.email = email.value();
        this.createdAt = now;
        rename(name);
        this.roles.addAll(roles);
    }

    /** @throws RuleViolation {@code name.missing}, {@code name.long}, {@code name.characters} */
    void rename(String newName) {
        this.name = Require.name(newName, LONGEST_NAME, "name");
    }

    void moveTo(EmailAddress address) {
        this.email = address.value();
    }

    void entrust(Set<Role> newRoles) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    void choosePassword(String hash, Instant now) {
        this.passwordHash = hash;
        this.passwordSetAt = now;
    }

    void deactivate() {
        this.active = false;
    }

    void reactivate() {
        this.active = true;
    }

    /** @param step that the first six digits were of, which do not count again */
    void useAuthenticator(String sealedSecret, long step) {
        this.totpSecret = sealedSecret;
        this.totpLastStep = step;
    }

    void dropAuthenticator() {
        this.totpSecret = null;
        this.totpLastStep = null;
    }

    /** From an instant on the account needs a second factor; an earlier one stays. */
    void owesSecondFactorFrom(Instant due) {
        if (secondFactorDueAt == null) {
            this.secondFactorDueAt = due;
        }
    }

    void owesNoSecondFactor() {
        this.secondFactorDueAt = null;
    }

    /** The person, as who acts; from where is known already. */
    Caller itself() {
        return new Caller(id, name, roles(), Acting.caller().address());
    }

    Long id() {
        return id;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    String name() {
        return name;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    boolean isActive() {
        return active;
    }

    AccountState state() {
        if (!active) {
            return AccountState.INACTIVE;
        }
        return passwordHash == null ? AccountState.INVITED : AccountState.ACTIVE;
    }

    /** Null where there is none. */
    String passwordHash() {
        return passwordHash;
    }

    boolean hasPassword() {
        return passwordHash != null;
    }

    boolean hasAuthenticator() {
        return totpSecret != null;
    }

    /** Sealed; null without an authenticator. */
    String totpSecret() {
        return totpSecret;
    }

    Long totpLastStep() {
        return totpLastStep;
    }

    Instant passwordSetAt() {
        return passwordSetAt;
    }

    /** Null where none is due. */
    Instant secondFactorDueAt() {
        return secondFactorDueAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }

    @Override
    public String traceName() {
        return name;
    }
}
