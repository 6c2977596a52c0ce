package org.praxiscms.transfer.wordpress.content;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Puts a link where WordPress shows a foreign player or page in a frame: a visitor's browser must not tell a third
 * party of the visit before the visitor asks for it.
 */
final class Embeds {

    private static final Pattern YOUTUBE_FRAME =
            Pattern.compile("https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]{6,20}).*");
    private static final Pattern VIMEO_FRAME = Pattern.compile("https?://player\\.vimeo\\.com/video/(\\d{1,12}).*");
    private static final Pattern MAP_FRAME = Pattern.compile("https?://(?:www\\.)?google\\.[a-z.]{2,6}/maps/embed.*");
    private static final Pattern MAP_PLACE = Pattern.compile("!2s([^!&]{1,200})");

    private static final Map<String, Place> PLACES = Map.ofEntries(
            Map.entry("youtube.com", new Place("YouTube", Act.WATCH)),
            Map.entry("m.youtube.com", new Place("YouTube", Act.WATCH)),
            Map.entry("youtube-nocookie.com", new Place("YouTube", Act.WATCH)),
            Map.entry("youtu.be", new Place("YouTube", Act.WATCH)),
            Map.entry("vimeo.com", new Place("Vimeo", Act.WATCH)),
            Map.entry("wordpress.tv", new Place("WordPress.tv", Act.WATCH)),
            Map.entry("videopress.com", new Place("VideoPress", Act.WATCH)),
            Map.entry("dailymotion.com", new Place("Dailymotion", Act.WATCH)),
            Map.entry("ted.com", new Place("TED", Act.WATCH)),
            Map.entry("tiktok.com", new Place("TikTok", Act.WATCH)),
            Map.entry("soundcloud.com", new Place("SoundCloud", Act.LISTEN)),
            Map.entry("w.soundcloud.com", new Place("SoundCloud", Act.LISTEN)),
            Map.entry("open.spotify.com", new Place("Spotify", Act.LISTEN)),
            Map.entry("mixcloud.com", new Place("Mixcloud", Act.LISTEN)),
            Map.entry("twitter.com", new Place("X (Twitter)", Act.VIEW)),
            Map.entry("x.com", new Place("X (Twitter)", Act.VIEW)),
            Map.entry("facebook.com", new Place("Facebook", Act.VIEW)),
            Map.entry("instagram.com", new Place("Instagram", Act.VIEW)),
            Map.entry("pinterest.com", new Place("Pinterest", Act.VIEW)),
            Map.entry("reddit.com", new Place("Reddit", Act.VIEW)),
            Map.entry("flickr.com", new Place("Flickr", Act.VIEW)),
            Map.entry("slideshare.net", new Place("SlideShare", Act.VIEW)));

    private final Conversion conversion;

    Embeds(Conversion conversion) {
        this.conversion = conversion;
    }

    /** Whether WordPress would show a player for this address where it stands on a line of its own. */
    static boolean known(String address) {
        return PLACES.containsKey(WebAddress.host(address));
    }

    /** A paragraph that links to what a frame showed; the caption, if any, follows the link. */
    void frame(String address, Flow flow, Consumer<Flow> caption) {
        Optional<String> target = WebAddress.shown(address).flatMap(Embeds::unframed);
        if (target.isEmpty()) {
            conversion.report(Change.Kind.EMBED_REMOVED, address.isBlank() ? "without an address" : address);
            flow.paragraph(new Element("p"), true, caption);
            return;
        }
        conversion.report(Change.Kind.EMBED_TO_LINK, target.get());
        String moved = conversion.addresses().link(target.get()).orElse(target.get());
        write(moved, words(target.get()), flow, caption);
    }

    /** A paragraph that links to a sound or film file. */
    void file(String address, boolean film, Flow flow, Consumer<Flow> caption) {
        Optional<String> target = WebAddress.shown(address);
        if (target.isEmpty()) {
            conversion.report(Change.Kind.EMBED_REMOVED, film ? "video" : "audio");
            flow.paragraph(new Element("p"), true, caption);
            return;
        }
        conversion.report(Change.Kind.MEDIA_TO_LINK, target.get());
        String moved = conversion.addresses().link(target.get()).orElse(target.get());
        LinkTexts texts = conversion.texts();
        write(moved, film ? texts.watchFile() : texts.listenFile(), flow, caption);
    }

    private static void write(String address, String words, Flow flow, Consumer<Flow> caption) {
        Element line = new Element("p");
        line.appendChild(new Element("a").attr("href", address).text(words));
        Element box = new Element("div");
        Flow inner = new Flow(box, false);
        inner.paragraph(new Element("p"), false, caption);
        Element said = box.selectFirst("p");
        if (said != null) {
            line.appendText(": ");
            List.copyOf(said.childNodes()).forEach(line::appendChild);
        }
        flow.addBehind(line);
    }

    private String words(String address) {
        LinkTexts texts = conversion.texts();
        if (address.contains("google.") && address.contains("/maps")) {
            return texts.map();
        }
        Place place = PLACES.get(WebAddress.host(address));
        if (place == null) {
            return texts.openPlace(WebAddress.host(address).isEmpty() ? address : WebAddress.host(address));
        }
        return switch (place.act()) {
            case WATCH -> texts.watchOn(place.name());
            case LISTEN -> texts.listenOn(place.name());
            case VIEW -> texts.viewOn(place.name());
        };
    }

    /** The page that a person can open, for an address that only works in a frame; empty if there is none. */
    private static Optional<String> unframed(String address) {
        Matcher youtube = YOUTUBE_FRAME.matcher(address);
        if (youtube.matches()) {
            return Optional.of("https://www.youtube.com/watch?v=" + youtube.group(1));
        }
        Matcher vimeo = VIMEO_FRAME.matcher(address);
        if (vimeo.matches()) {
            return Optional.of("https://vimeo.com/" + vimeo.group(1));
        }
        return MAP_FRAME.matcher(address).matches() ? mapSearch(address) : Optional.of(address);
    }

    private static Optional<String> mapSearch(String address) {
        Matcher place = MAP_PLACE.matcher(address);
        return place.find()
                ? Optional.of("https://www.google.com/maps/search/?api=1&query="
                        + URLEncoder.encode(decoded(place.group(1)), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private enum Act {
        WATCH,
        LISTEN,
        VIEW
    }

    private record Place(String name, Act act) {}
}
