package org.praxiscms.web.admin.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.List;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Role;
import org.praxiscms.account.AccountDetails;
import org.praxiscms.account.AccountEditing;
import org.praxiscms.account.AccountName;
import org.praxiscms.account.AccountState;
import org.praxiscms.account.Issued;
import org.praxiscms.publication.OwnedText;
import org.praxiscms.publication.Ownership;
import org.praxiscms.shared.PageOf;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.web.admin.AdminPlace;
import org.praxiscms.web.admin.Visit;

/** Serves {@code account.xhtml}. */
@Named
@RequestScoped
public class AccountPage {
    @Inject
    AccountEditing accounts;

    @Inject
    Ownership ownership;

    @Inject
    Visit visit;

    private final AccountForm form = new AccountForm();
    private AccountDetails account;
    private PageOf<OwnedText> texts;
    private List<URI> links = List.of();

    /** After a post, too: the forms that were not sent show what is there. */
    @PostConstruct
    void open() {
        form.setName(getAccount().name());
        form.setRoles(getAccount().roles().stream().map(Enum::name).toList());
        form.setVersion(getAccount().version());
    }

    public void rename() {
        accounts.rename(visit.id(), form.getName(), form.getVersion());
        done("admin.account.saved");
    }

    public void changeRoles() {
        accounts.changeRoles(visit.id(), AccountsPage.rolesOf(form.getRoles()), form.getVersion());
        done("admin.account.saved");
    }

    public void deactivate() {
        accounts.deactivate(visit.id(), form.getVersion());
        int orphans = ownership.count(visit.id());
        if (orphans == 0) {
            done("admin.account.deactivated");
        } else {
            visit.leadTo(AdminPlace.ACCOUNT.path(visit.id()), "admin.account.deactivatedOwner", orphans);
        }
    }

    public void reactivate() {
        accounts.reactivate(visit.id(), form.getVersion());
        done("admin.account.reactivated");
    }

    public void resetSecondFactor() {
        accounts.resetSecondFactor(visit.id());
        done("admin.account.secondFactorReset");
    }

    public void renewInvitation() {
        show(accounts.renewInvitation(visit.id(), visit.origin()), "admin.accounts.invited");
    }

    public void sendPasswordLink() {
        show(accounts.newPasswordLink(visit.id(), visit.origin()), "admin.account.passwordLinkSent");
    }

    public void changeAddress() {
        links = accounts.changeAddress(visit.id(), form.getEmail(), visit.origin());
        if (links.isEmpty()) {
            done("admin.profile.addressAsked");
        }
    }

    public void handOver() {
        if (form.getNewOwner() == null) {
            throw new RuleViolation("newOwner.missing");
        }
        ownership.handOver(visit.id(), form.getNewOwner());
        done("admin.account.handedOver");
    }

    private void show(Issued issued, String textKey) {
        links = issued.link().stream().toList();
        if (links.isEmpty()) {
            done(textKey);
        }
    }

    private void done(String textKey) {
        visit.leadTo(AdminPlace.ACCOUNT.path(visit.id()), textKey);
    }

    public AccountDetails getAccount() {
        if (account == null) {
            account = accounts.details(visit.id());
        }
        return account;
    }

    public boolean isOwn() {
        return Long.valueOf(visit.id()).equals(Acting.caller().accountId());
    }

    public boolean isActive() {
        return getAccount().state() == AccountState.ACTIVE;
    }

    public boolean isInvited() {
        return getAccount().state() == AccountState.INVITED;
    }

    public boolean isInactive() {
        return getAccount().state() == AccountState.INACTIVE;
    }

    public boolean isWithSecondFactor() {
        return getAccount().hasAuthenticator() || getAccount().passkeys() > 0;
    }

    /** What the person answers for: the youngest, and how many there are. */
    public PageOf<OwnedText> getTexts() {
        if (texts == null) {
            texts = ownership.of(visit.id(), 1);
        }
        return texts;
    }

    /** Who can take texts over: everybody else who works here. */
    public List<AccountName> getSuccessors() {
        return accounts.names().stream()
                .filter(each -> each.state() == AccountState.ACTIVE && each.id() != visit.id())
                .toList();
    }

    /** How many texts are not on the list. */
    public long getMoreTexts() {
        return getTexts().total() - getTexts().items().size();
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public AccountForm getForm() {
        return form;
    }

    /** Links that an administrator hands on where no letters go. */
    public List<URI> getLinks() {
        return links;
    }
}
