package org.praxiscms.web.admin.closed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.praxiscms.access.Role;
import org.praxiscms.web.admin.AdminAddresses;
import org.praxiscms.web.admin.AdminPlace;

/** Serves {@code closed.xhtml}: says which role opens the page that somebody asked for. */
@Named
@RequestScoped
public class ClosedPage {
    @Inject
    HttpServletRequest request;

    public List<Role> getRoles() {
        return AdminAddresses.placeOf(request).map(AdminPlace::roles).orElse(Set.of()).stream()
                .sorted()
                .toList();
    }
}
