package org.praxiscms.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.praxiscms.shared.NotFound;

/** Where in the administration somebody is, and where an action leads them. */
@RequestScoped
public class Visit {
    @Inject
    Said said;

    /** The number in the address. */
    public long id() {
        AdminPlace.Found found = (AdminPlace.Found) request().getAttribute(AdminAddresses.FOUND);
        return found.id().orElseThrow(NotFound::new);
    }

    /** What the address says of itself behind the question mark; empty where it says nothing. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(request().getParameter(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Leads to another page, which says what was done; a reload of it does nothing again. */
    public void leadTo(String path, String textKey, Object... arguments) {
        say(textKey, arguments);
        try {
            external().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the page that comes next say something. */
    public void say(String textKey, Object... arguments) {
        said.say(text(textKey, arguments));
    }

    public String text(String key, Object... arguments) {
        FacesContext context = FacesContext.getCurrentInstance();
        ResourceBundle texts = context.getApplication().getResourceBundle(context, "text");
        String text = texts.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.US).format(arguments);
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
