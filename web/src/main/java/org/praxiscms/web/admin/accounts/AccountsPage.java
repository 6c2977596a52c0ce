package org.praxiscms.web.admin.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxiscms.access.Role;
import org.praxiscms.account.AccountEditing;
import org.praxiscms.account.AccountFilter;
import org.praxiscms.account.AccountOrder;
import org.praxiscms.account.AccountRow;
import org.praxiscms.account.AccountState;
import org.praxiscms.account.Issued;
import org.praxiscms.web.admin.AdminPlace;
import org.praxiscms.web.admin.Choice;
import org.praxiscms.web.admin.PagesOfTable;
import org.praxiscms.web.admin.Visit;
import org.primefaces.model.LazyDataModel;

/** Serves {@code accounts.xhtml}. What is looked for stands in the address, so that a list can be linked and kept. */
@Named
@RequestScoped
public class AccountsPage {
    @Inject
    AccountEditing accounts;

    @Inject
    Visit visit;

    private final AccountForm form = new AccountForm();
    private LazyDataModel<AccountRow> table;
    private URI link;

    public void invite() {
        Issued issued = accounts.invite(form.getName(), form.getEmail(), rolesOf(form.getRoles()), visit.origin());
        link = issued.link().orElse(null);
        if (link == null) {
            visit.leadTo(AdminPlace.ACCOUNT.path(issued.accountId()), "admin.accounts.invited");
        }
    }

    static Set<Role> rolesOf(List<String> names) {
        return names == null
                ? Set.of()
                : names.stream().map(Role::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public LazyDataModel<AccountRow> getTable() {
        if (table == null) {
            AccountFilter filter =
                    new AccountFilter(getText(), one(Role.class, "role"), one(AccountState.class, "state"));
            AccountOrder order = Objects.requireNonNullElse(one(AccountOrder.class, "order"), AccountOrder.NAME);
            table = new PagesOfTable<>(number -> accounts.list(filter, order, number));
        }
        return table;
    }

    private <E extends Enum<E>> E one(Class<E> type, String parameter) {
        Optional<String> wanted = visit.asked(parameter);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> wanted.filter(each.name()::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    public String getText() {
        return visit.asked("text").orElse(null);
    }

    public boolean isFiltered() {
        return List.of("text", "role", "state").stream()
                .anyMatch(each -> visit.asked(each).isPresent());
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public List<Choice> getWantedRoles() {
        return choices(Role.class, "role", "role.");
    }

    public List<Choice> getWantedStates() {
        return choices(AccountState.class, "state", "accountstate.");
    }

    public List<Choice> getOrders() {
        return choices(AccountOrder.class, "order", "accountorder.");
    }

    private <E extends Enum<E>> List<Choice> choices(Class<E> type, String parameter, String prefix) {
        E wanted = one(type, parameter);
        return Arrays.stream(type.getEnumConstants())
                .map(each -> new Choice(each.name(), visit.text(prefix + each.name()), each == wanted))
                .toList();
    }

    public AccountForm getForm() {
        return form;
    }

    /** Of the invitation just made, where no letters go; null otherwise. */
    public URI getLink() {
        return link;
    }
}
