package org.praxiscms.web.admin.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.praxiscms.access.Acting;
import org.praxiscms.account.NewAuthenticator;
import org.praxiscms.account.OpenSession;
import org.praxiscms.account.OwnAccount;
import org.praxiscms.account.OwnProfile;
import org.praxiscms.account.PasskeyRequest;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.web.admin.AdminPlace;
import org.praxiscms.web.admin.Typed;
import org.praxiscms.web.admin.Visit;
import org.praxiscms.web.site.Site;

/** Serves {@code profile.xhtml}. What a step hands to the next travels in the page, never in the session. */
@Named
@RequestScoped
public class ProfilePage {
    /** Characters; one with the longest name of a site is shorter. */
    private static final int LONGEST_ADDRESS = 600;

    @Inject
    OwnAccount account;

    @Inject
    Visit visit;

    @Inject
    Site site;

    private final ProfileForm form = new ProfileForm();
    private OwnProfile profile;
    private List<OpenSession> sessions;
    private List<String> codes = List.of();
    private List<URI> links = List.of();
    private PasskeyRequest passkey;

    @PostConstruct
    void open() {
        form.setName(getProfile().name());
    }

    /** What the buttons of a row ask for: the number in the button says which row, however the list has changed. */
    public void answer() {
        visit.posted("renamePasskey").ifPresent(this::renamePasskey);
        visit.posted("removePasskey").ifPresent(this::removePasskey);
        visit.posted("endSession").ifPresent(this::endSession);
    }

    public void rename() {
        account.rename(form.getName());
        done("admin.profile.renamed");
    }

    public void changePassword() {
        try {
            account.changePassword(form.getPresent(), form.getPassword());
        } catch (RuleViolation violation) {
            throw violation.key().equals("password.wrong") ? new RuleViolation("present.wrong") : violation;
        }
        done("admin.profile.passwordChanged");
    }

    public void changeAddress() {
        links = account.changeAddress(form.getEmail(), visit.origin());
        if (links.isEmpty()) {
            done("admin.profile.addressAsked");
        }
    }

    public void beginAuthenticator() {
        NewAuthenticator made = account.beginAuthenticator(site.getClinic().name());
        form.setSecret(made.secret());
        form.setAddress(made.address().toString());
    }

    public void confirmAuthenticator() {
        show(account.confirmAuthenticator(form.getSecret(), form.getCode()), "admin.profile.authenticatorAdded");
    }

    public void removeAuthenticator() {
        account.removeAuthenticator();
        done("admin.profile.authenticatorRemoved");
    }

    public void beginPasskey() {
        passkey = account.beginPasskey(visit.origin());
        form.setTicket(passkey.ticket());
    }

    public void confirmPasskey() {
        show(
                account.confirmPasskey(form.getTicket(), form.getResponse(), visit.origin(), form.getPasskeyName()),
                "admin.profile.passkeyAdded");
    }

    private void renamePasskey(String id) {
        account.renamePasskey(Typed.row(id), visit.typed("passkeyNewName"));
        done("admin.profile.passkeyRenamed");
    }

    private void removePasskey(String id) {
        account.removePasskey(Typed.row(id));
        done("admin.profile.passkeyRemoved");
    }

    public void renewCodes() {
        show(account.renewRecoveryCodes(), "admin.profile.codesRenewed");
    }

    private void endSession(String id) {
        account.endSession(Typed.row(id));
        done("admin.profile.sessionEnded");
    }

    public void endOtherSessions() {
        account.endOtherSessions();
        done("admin.profile.sessionEnded");
    }

    public void signOutEverywhere() {
        account.signOutEverywhere();
        visit.leadTo("/sign-in");
    }

    /** Codes can be seen on this one page only: no other follows it. */
    private void show(List<String> newCodes, String textKey) {
        if (newCodes.isEmpty()) {
            done(textKey);
        } else {
            visit.say(textKey);
            codes = newCodes;
            form.setSecret(null);
        }
    }

    private void done(String textKey) {
        visit.leadTo(AdminPlace.PROFILE.path(), textKey);
    }

    public ProfileForm getForm() {
        return form;
    }

    public OwnProfile getProfile() {
        if (profile == null) {
            profile = account.profile();
        }
        return profile;
    }

    public List<OpenSession> getSessions() {
        if (sessions == null) {
            sessions = account.sessions();
        }
        return sessions;
    }

    public boolean isThisSession(OpenSession session) {
        return Long.valueOf(session.id()).equals(Acting.caller().sessionId());
    }

    /** Recovery codes just made. */
    public List<String> getCodes() {
        return codes;
    }

    /** Links that an administrator hands on where no letters go. */
    public List<URI> getLinks() {
        return links;
    }

    /** Whether an authenticator is about to be set up: said by this request's action, or by the form of the last one. */
    public boolean isSettingUp() {
        return codes.isEmpty() && secret().isPresent();
    }

    private Optional<String> secret() {
        return Optional.ofNullable(form.getSecret()).or(() -> visit.posted("secret"));
    }

    public QrCode getQrCode() {
        String address = Optional.ofNullable(form.getAddress())
                .or(() -> visit.posted("address"))
                .orElse("");
        return QrCode.of(address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)));
    }

    /** The secret in groups of four, for those who type it. */
    public String getSpelledSecret() {
        return secret().orElse("").replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Whether the form of a new passkey is there: about to be filled in, or just sent. An answer counts once. */
    public boolean isMakingPasskey() {
        return passkey != null || !visit.isShowing() && visit.posted("ticket").isPresent();
    }

    /** What the browser is asked for; null unless a passkey is about to be made. */
    public PasskeyRequest getPasskey() {
        return passkey;
    }
}
