package org.praxiscms.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.praxiscms.clinic.CallToAction;
import org.praxiscms.clinic.CallToAction.Kind;
import org.praxiscms.clinic.ClinicProfile;
import org.praxiscms.disclaimer.NoticeLink;

/** Remembers the last frame that a page was shown in, so that "we cannot serve you right now" still wears it. */
@ApplicationScoped
public class LastFrame {
    /** The clinic and its notices as of one moment. */
    public record Frame(ClinicProfile clinic, List<NoticeLink> notices) {
        public Frame {
            notices = List.copyOf(notices);
        }
    }

    /** For a failure before any page was shown. */
    private static final ClinicProfile UNKNOWN = new ClinicProfile(
            "Our clinic",
            null,
            null,
            null,
            null,
            ZoneOffset.UTC,
            null,
            List.of(
                    new CallToAction(Kind.INFORMATION, "Get More Information", "/articles"),
                    new CallToAction(Kind.CALL, "Call Us!", "/contact"),
                    new CallToAction(Kind.DIRECTIONS, "Get Directions", "/contact"),
                    new CallToAction(Kind.CONTACT, "Get in Touch", "/contact")),
            List.of(),
            List.of(),
            null,
            null,
            null);

    private volatile Frame last = new Frame(UNKNOWN, List.of());

    Frame remember(Frame frame) {
        last = frame;
        return frame;
    }

    Frame recall() {
        return last;
    }
}
