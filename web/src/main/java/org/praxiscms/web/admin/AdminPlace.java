package org.praxiscms.web.admin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxiscms.access.Caller;
import org.praxiscms.access.Role;

/**
 * The register of all addresses of the administration: who may enter, and what serves them. The filter of addresses, the
 * menu and the tests read it; nothing is reachable under {@code /admin} that has no line here.
 */
public enum AdminPlace {
    DASHBOARD("", "dashboard", true),
    ACCOUNTS("/accounts", "accounts", true, Role.ADMINISTRATOR),
    ACCOUNT("/accounts/{id}", "account", false, Role.ADMINISTRATOR),
    AUDIT("/audit", "audit", true, Role.ADMINISTRATOR),
    AUDIT_CSV("/audit.csv", null, false, Role.ADMINISTRATOR),
    MAIL("/mail", "mail", true, Role.ADMINISTRATOR),
    SETTINGS("/settings", "settings", true, Role.ADMINISTRATOR),
    PROFILE("/profile", "profile", false);

    public static final String ROOT = "/admin";

    /** No directory may lie at an address: the server would lead to it with a slash. */
    static final String VIEWS = "/WEB-INF/admin/";

    private static final String ID = "{id}";

    private final String path;
    private final String view;
    private final boolean inMenu;
    private final Set<Role> roles;
    private final Pattern pattern;

    AdminPlace(String path, String view, boolean inMenu, Role... roles) {
        this.path = ROOT + path;
        this.view = view;
        this.inMenu = inMenu;
        this.roles = roles.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(roles));
        this.pattern = Pattern.compile(Pattern.quote(this.path).replace(ID, "\\E([1-9][0-9]{0,17})\\Q"));
    }

    /** A place that was found at an address, with the number in it. */
    public record Found(AdminPlace place, Optional<Long> id) {}

    /** What lies at a path; empty where nothing does. */
    public static Optional<Found> at(String path) {
        for (AdminPlace place : values()) {
            Matcher matcher = place.pattern.matcher(path);
            if (matcher.matches()) {
                return Optional.of(new Found(
                        place,
                        matcher.groupCount() == 0 ? Optional.empty() : Optional.of(Long.valueOf(matcher.group(1)))));
            }
        }
        return Optional.empty();
    }

    /** Any one of these roles opens it; empty means everybody who has signed in. */
    public Set<Role> roles() {
        return roles;
    }

    public boolean isOpenTo(Caller caller) {
        return caller.isPerson() && (roles.isEmpty() || roles.stream().anyMatch(caller::has));
    }

    /** The view that shows it; empty where a servlet answers. */
    public Optional<String> view() {
        return Optional.ofNullable(view).map(name -> VIEWS + name + ".xhtml");
    }

    public boolean isInMenu() {
        return inMenu;
    }

    /** The key of its name, in the menu and as a title. */
    public String titleKey() {
        return "admin." + (view == null ? "download" : view) + ".title";
    }

    /** Its address; of a place with a number in it, the pattern. */
    public String path() {
        return path;
    }

    public String path(long id) {
        return path.replace(ID, Long.toString(id));
    }
}
