package org.praxiscms.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.praxiscms.clinic.ClinicDirectory;
import org.praxiscms.clinic.ClinicProfile;
import org.praxiscms.clinic.LocationProfile;
import org.praxiscms.clinic.OpeningHours;
import org.praxiscms.disclaimer.DisclaimersInForce;
import org.praxiscms.disclaimer.NoticeLink;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.web.http.Assets;

/** What every page shows round its own content: the clinic, its calls to action, its notices, and how it writes dates. */
@Named
@RequestScoped
public class Site {
    private static final Locale LOCALE = Locale.US;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(LOCALE);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h a", LOCALE);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("h:mm a", LOCALE);

    @Inject
    ClinicDirectory directory;

    @Inject
    DisclaimersInForce disclaimers;

    @Inject
    LastFrame lastFrame;

    @Inject
    Assets assets;

    @Inject
    Visit visit;

    @Inject
    Clock clock;

    private LastFrame.Frame frame;

    private LastFrame.Frame frame() {
        if (frame == null) {
            ClinicProfile clinic = directory.clinic();
            frame = lastFrame.remember(new LastFrame.Frame(clinic, disclaimers.on(today(clinic.zone()))));
        }
        return frame;
    }

    /** Uses what an earlier page knew: for the page that says that the database cannot be reached. */
    public void useLastKnown() {
        frame = lastFrame.recall();
    }

    public ClinicProfile getClinic() {
        return frame().clinic();
    }

    public List<NoticeLink> getNotices() {
        return frame().notices();
    }

    /** The text of the site's disclaimer in force today; empty where there is none. */
    public SafeHtml getDisclaimer() {
        return siteDisclaimer().map(NoticeLink::body).orElse(SafeHtml.EMPTY);
    }

    public boolean isDisclaimed() {
        return !getDisclaimer().isEmpty();
    }

    private Optional<NoticeLink> siteDisclaimer() {
        return getNotices().stream().filter(NoticeLink::isSiteDisclaimer).findFirst();
    }

    /** {@code 2014–2026}, or the one year; by the clinic's own calendar. */
    public String getCopyrightYears() {
        int now = Year.now(clock.withZone(getClinic().zone())).getValue();
        Integer founded = getClinic().founded();
        return founded == null || founded >= now ? String.valueOf(now) : founded + "–" + now;
    }

    public String getStyleSheet() {
        return assets.address("/assets/site.css");
    }

    public String getIcon() {
        return assets.address("/assets/icon.svg");
    }

    /** How {@code aria-current} names a menu's entry: the page itself, one below it, or (empty) neither. */
    public String here(String path) {
        String asked = visit.path();
        if (asked == null || !asked.equals(path) && !asked.startsWith(path + "/")) {
            return "";
        }
        return asked.equals(path) ? "page" : "true";
    }

    public LocalDate today() {
        return today(getClinic().zone());
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    /** {@code May 12, 2026} in the clinic's time zone. */
    public String date(Instant instant) {
        return DATE.format(instant.atZone(getClinic().zone()));
    }

    /** {@code 2026-05-12} in the clinic's time zone, for {@code datetime}. */
    public String isoDate(Instant instant) {
        return instant.atZone(getClinic().zone()).toLocalDate().toString();
    }

    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Whether a text was changed on a later day than it was published. */
    public boolean wasUpdated(Instant published, Instant liveSince) {
        return isoDate(liveSince).compareTo(isoDate(published)) > 0;
    }

    /** {@code Mon–Thu}, {@code Friday} alone as {@code Fri}. */
    public String days(OpeningHours.Group group) {
        String first = group.first().getDisplayName(TextStyle.SHORT, LOCALE);
        return group.first() == group.last()
                ? first
                : first + "–" + group.last().getDisplayName(TextStyle.SHORT, LOCALE);
    }

    /** {@code 7 AM – 6 PM}. */
    public String times(OpeningHours.Span span) {
        return time(span.opens()) + " – " + time(span.closes());
    }

    private static String time(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "noon";
        }
        return (time.getMinute() == 0 ? HOUR : MINUTE).format(time);
    }

    public List<OpeningHours.Group> hours(LocationProfile location) {
        return location.hours().groups();
    }
}
