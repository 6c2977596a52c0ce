package org.praxiscms.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Traced;

/** How strict the site is with those who work on it. There is one row of it from the migration on. */
@Entity
@Table(name = "security_policy")
public class SecurityPolicy implements Traced {
    static final long ONLY = 1;

    @Id
    private Long id;

    @Column(name = "second_factor_grace_days", nullable = false)
    private int secondFactorGraceDays;

    @Column(name = "idle_minutes", nullable = false)
    private int idleMinutes;

    @Column(name = "session_hours", nullable = false)
    private int sessionHours;

    @Column(name = "audit_days", nullable = false)
    private int auditDays;

    @Version
    private int version;

    protected SecurityPolicy() {}

    /** @throws RuleViolation {@code <field>.range} */
    void follow(SecurityRules rules) {
        this.secondFactorGraceDays = within(0, rules.secondFactorGraceDays(), 90, "secondFactorGraceDays");
        this.idleMinutes = within(5, rules.idleMinutes(), 720, "idleMinutes");
        this.sessionHours = within(1, rules.sessionHours(), 168, "sessionHours");
        this.auditDays = within(30, rules.auditDays(), 36_500, "auditDays");
    }

    private static int within(int least, int value, int most, String field) {
        if (value < least || value > most) {
            throw new RuleViolation(field + ".range");
        }
        return value;
    }

    SecurityRules rules() {
        return new SecurityRules(secondFactorGraceDays, idleMinutes, sessionHours, auditDays, version);
    }

    Duration secondFactorGrace() {
        return Duration.ofDays(secondFactorGraceDays);
    }

    Duration idle() {
        return Duration.ofMinutes(idleMinutes);
    }

    Duration longestSession() {
        return Duration.ofHours(sessionHours);
    }

    int auditDays() {
        return auditDays;
    }

    int version() {
        return version;
    }

    @Override
    public String traceName() {
        return "Security";
    }
}
