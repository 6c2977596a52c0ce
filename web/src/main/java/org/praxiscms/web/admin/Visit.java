package org.praxiscms.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import org.praxiscms.shared.NotFound;
import org.praxiscms.web.http.Clients;
import org.praxiscms.web.http.PostedFields;

/** Where in the administration somebody is, and where an action leads them. */
@RequestScoped
public class Visit {
    @Inject
    Said said;

    @Inject
    Clients clients;

    /** The number in the address. */
    public long id() {
        AdminPlace.Found found = (AdminPlace.Found) request().getAttribute(AdminAddresses.FOUND);
        return found.id().orElseThrow(NotFound::new);
    }

    /** What the address says behind the question mark, of a post too; empty where it says nothing. */
    public Optional<String> asked(String name) {
        return PostedFields.asked(request(), name).map(Typed::text);
    }

    /** What the form says that was sent; empty where it says nothing, or none was sent. */
    public Optional<String> posted(String name) {
        return Optional.ofNullable(request().getParameter(name))
                .filter(value -> isPost())
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** What stands in a field of no component, as it was typed; empty where there is none. */
    public String typed(String name) {
        return Objects.requireNonNullElse(isPost() ? request().getParameter(name) : null, "");
    }

    public boolean isPost() {
        return request().getMethod().equals("POST");
    }

    /** Whether the answer is being written, and nothing that was sent is read any more. */
    public boolean isShowing() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    /** Where this site lies, for links in letters and for passkeys. */
    public URI origin() {
        return clients.of(request()).origin();
    }

    /** What stands behind the question mark of the address; empty where there is none. */
    public String query() {
        Object query = request().getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return query == null ? "" : query.toString();
    }

    /** Leads to another page; a reload of it does nothing again. */
    public void leadTo(String path) {
        try {
            external().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leads to another page, which says what was done; a reload of it does nothing again. */
    public void leadTo(String path, String textKey, Object... arguments) {
        say(textKey, arguments);
        leadTo(path);
    }

    /** Has the page that comes next say something. */
    public void say(String textKey, Object... arguments) {
        said.say(text(textKey, arguments));
    }

    public String text(String key, Object... arguments) {
        String text = texts().getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.US).format(arguments);
    }

    /** All words of the pages. */
    public ResourceBundle texts() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.getApplication().getResourceBundle(context, "text");
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
