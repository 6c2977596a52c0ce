package org.praxiscms.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.praxiscms.access.Acting;
import org.praxiscms.access.Caller;
import org.praxiscms.web.http.Assets;
import org.praxiscms.web.site.Site;

/** What every page of the administration shows round its own content: who is here, where they can go, what was said. */
@Named
@RequestScoped
public class Shell {
    private static final Locale LOCALE = Locale.US;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(LOCALE);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", LOCALE);
    private static final String POM = "/META-INF/maven/org.praxiscms/praxis-web/pom.properties";

    @Inject
    Site site;

    @Inject
    Assets assets;

    @Inject
    Said said;

    @Inject
    HttpServletRequest request;

    @Inject
    ServletContext context;

    /**
     * An entry of the menu.
     *
     * @param current {@code page} for the page itself, {@code true} for one below it, else empty
     */
    public record Entry(String titleKey, String path, String current) {}

    /**
     * Something that a person is told.
     *
     * @param field the id of the input it is about; null for the whole page
     */
    public record Message(String text, String field) {}

    public List<Entry> getMenu() {
        Caller caller = Acting.caller();
        return Arrays.stream(AdminPlace.values())
                .filter(place -> place.isInMenu() && place.isOpenTo(caller))
                .map(place -> new Entry(place.titleKey(), place.path(), currency(place)))
                .toList();
    }

    private String currency(AdminPlace place) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH);
        String path = forwarded == null ? request.getServletPath() : forwarded.toString();
        if (path.equals(place.path())) {
            return "page";
        }
        return place != AdminPlace.DASHBOARD && path.startsWith(place.path() + "/") ? "true" : "";
    }

    public String getPersonName() {
        return Acting.caller().name();
    }

    public boolean isSomebodyHere() {
        return Acting.caller().isPerson();
    }

    public String getStyleSheet() {
        return assets.address("/assets/admin.css");
    }

    public String getScript() {
        return assets.address("/assets/admin.js");
    }

    /** What the last action did, told once; and what concerns no single field. */
    public List<Message> getNews() {
        return said.hear().stream().map(text -> new Message(text, null)).toList();
    }

    /** All that has to be put right, with the field to go to. */
    public List<Message> getErrors() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Message> errors = new ArrayList<>();
        faces.getClientIdsWithMessages().forEachRemaining(id -> faces.getMessageList(id).stream()
                .filter(message -> message.getSeverity().getOrdinal() >= FacesMessage.SEVERITY_WARN.getOrdinal())
                .forEach(message -> errors.add(new Message(message.getSummary(), id))));
        return List.copyOf(errors);
    }

    /** {@code May 12, 2026, 2:05 PM} in the clinic's time zone; empty for null. */
    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(zone()));
    }

    /** The same with its zone, {@code May 12, 2026, 2:05 PM EDT}: for what people compare with other logs. */
    public String zonedTime(Instant instant) {
        return instant == null ? "" : time(instant) + " " + ZONE.format(instant.atZone(zone()));
    }

    /** {@code Eastern Time}: all times of the administration are the clinic's. */
    public String getZoneName() {
        return zone().getDisplayName(TextStyle.FULL, LOCALE);
    }

    private ZoneId zone() {
        return site.getClinic().zone();
    }

    /** Of Praxis, as Maven wrote it into the archive. */
    public String getVersion() {
        try (InputStream in = context.getResourceAsStream(POM)) {
            if (in == null) {
                return "";
            }
            Properties pom = new Properties();
            pom.load(in);
            return pom.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
