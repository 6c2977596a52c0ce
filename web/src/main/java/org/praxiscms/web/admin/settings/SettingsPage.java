package org.praxiscms.web.admin.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.praxiscms.account.SecurityRules;
import org.praxiscms.account.SecuritySettings;
import org.praxiscms.clinic.ClinicDirectory;
import org.praxiscms.clinic.ClinicEditing;
import org.praxiscms.web.admin.AdminPlace;
import org.praxiscms.web.admin.Visit;

/** Serves {@code settings.xhtml}. */
@Named
@RequestScoped
public class SettingsPage {
    @Inject
    SecuritySettings security;

    @Inject
    ClinicDirectory directory;

    @Inject
    ClinicEditing clinic;

    @Inject
    Visit visit;

    private final SecurityForm form = new SecurityForm();
    private String zone;

    /** After a post, too: the form that was not sent shows what is there. */
    @PostConstruct
    void open() {
        zone = directory.clinic().zone().getId();
        form.show(security.current());
    }

    public void saveZone() {
        clinic.liveIn(zone);
        saved();
    }

    public void saveSecurity() {
        security.change(form.rules());
        saved();
    }

    private void saved() {
        visit.leadTo(AdminPlace.SETTINGS.path(), "admin.settings.saved");
    }

    /** All time zones that have a place's name. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    public SecurityForm getForm() {
        return form;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    /** What was typed, and the version that was seen while it was. */
    public static class SecurityForm {
        private int secondFactorGraceDays;
        private int idleMinutes;
        private int sessionHours;
        private int auditDays;
        private int version;

        void show(SecurityRules rules) {
            secondFactorGraceDays = rules.secondFactorGraceDays();
            idleMinutes = rules.idleMinutes();
            sessionHours = rules.sessionHours();
            auditDays = rules.auditDays();
            version = rules.version();
        }

        SecurityRules rules() {
            return new SecurityRules(secondFactorGraceDays, idleMinutes, sessionHours, auditDays, version);
        }

        public int getSecondFactorGraceDays() {
            return secondFactorGraceDays;
        }

        public void setSecondFactorGraceDays(int days) {
            this.secondFactorGraceDays = days;
        }

        public int getIdleMinutes() {
            return idleMinutes;
        }

        public void setIdleMinutes(int minutes) {
            this.idleMinutes = minutes;
        }

        public int getSessionHours() {
            return sessionHours;
        }

        public void setSessionHours(int hours) {
            this.sessionHours = hours;
        }

        public int getAuditDays() {
            return auditDays;
        }

        public void setAuditDays(int days) {
            this.auditDays = days;
        }

        public int getVersion() {
            return version;
        }

        public void setVersion(int version) {
            this.version = version;
        }
    }
}
