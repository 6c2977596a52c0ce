package org.praxiscms.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.praxiscms.account.Client;
import org.praxiscms.account.Sessions;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.web.http.Assets;
import org.praxiscms.web.http.Clients;
import org.praxiscms.web.security.DeviceName;
import org.praxiscms.web.security.SignInCookies;

/** What all pages of the way in need of the request, the answer, and the messages at their fields. */
@Named
@RequestScoped
public class Desk {
    /** Longer than any address or name that is taken: cut there, its rule still says that it is too long. */
    private static final int LONGEST = 2000;

    private final Map<String, String> messages = new LinkedHashMap<>();

    @Inject
    FacesContext faces;

    @Inject
    Assets assets;

    @Inject
    Sessions sessions;

    @Inject
    SignInCookies cookies;

    @Inject
    Clients clients;

    HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    HttpServletResponse response() {
        return (HttpServletResponse) faces.getExternalContext().getResponse();
    }

    boolean isPost() {
        return request().getMethod().equals("POST");
    }

    /** What was posted under a name, empty where nothing was. */
    String posted(String name) {
        String value = request().getParameter(name);
        return value == null ? "" : value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    Client client() {
        return client(request(), clients, cookies);
    }

    /** What a try to sign in comes from. */
    static Client client(HttpServletRequest request, Clients clients, SignInCookies cookies) {
        return new Client(
                clients.of(request).address(),
                DeviceName.of(request),
                cookies.device(request).orElse(null));
    }

    /** Where this site lies, for links in letters and for passkeys. */
    URI origin() {
        return clients.of(request()).origin();
    }

    /** Gives this browser its session, and the views of the one before to nobody. */
    void enter(String sessionToken, String deviceToken) {
        cookies.session(request()).ifPresent(sessions::end);
        cookies.setSession(request(), response(), sessionToken);
        if (deviceToken != null) {
            know(deviceToken);
        }
        HttpSession views = request().getSession(false);
        if (views != null) {
            request().changeSessionId();
        }
    }

    /** Leaves with this browser that it is known. */
    void know(String deviceToken) {
        cookies.setDevice(request(), response(), deviceToken);
    }

    void leadTo(String path) {
        response().setStatus(HttpServletResponse.SC_SEE_OTHER);
        response().setHeader("Location", path);
        faces.responseComplete();
    }

    /** Does what a link is for, and then leads to the sign-in; or says at its field why not, and the link still counts. */
    void useLink(Runnable deed) {
        try {
            deed.run();
            endLink();
            leadTo("/sign-in?password-chosen");
        } catch (RuleViolation violation) {
            say(violation);
        }
    }

    /** The rule's message at its field; the answer says that nothing was done. */
    void say(RuleViolation violation) {
        String key = violation.key();
        String field = key.contains(".") ? key.substring(0, key.indexOf('.')) : "";
        say(field, text("violation." + key));
    }

    void say(String field, String message) {
        messages.put(field, message);
        response().setStatus(422);
    }

    String text(String key, Object... values) {
        String text = ResourceBundle.getBundle("org.praxiscms.web.texts").getString(key);
        return values.length == 0 ? text : new MessageFormat(text).format(values);
    }

    /** The message at a field; empty where there is none. The field without a name is the form itself. */
    public String message(String field) {
        return messages.getOrDefault(field, "");
    }

    public boolean isFaulty(String field) {
        return messages.containsKey(field);
    }

    public String getStyleSheet() {
        return assets.address("/assets/desk.css");
    }

    public String getScript() {
        return assets.address("/assets/desk.js");
    }

    /** The token of the link that led here. */
    Optional<String> link() {
        return cookies.link(request());
    }

    void endLink() {
        cookies.endLink(request(), response());
    }
}
