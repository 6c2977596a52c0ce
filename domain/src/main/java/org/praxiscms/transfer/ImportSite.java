package org.praxiscms.transfer;

import java.net.URI;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.praxiscms.transfer.wordpress.SiteInfo;
import org.praxiscms.transfer.wordpress.content.AddressBook;
import org.praxiscms.transfer.wordpress.content.PictureAddress;

/** The foreign site that an import reads: its name, its clock, and the forms of its addresses. */
final class ImportSite {
    private final SiteInfo info;
    private final String name;
    private final String base;
    private final Map<Long, String> categorySlugs = new HashMap<>();
    private ZoneId zone;

    ImportSite(SiteInfo info, ZoneId zone) {
        this.info = info;
        this.zone = zone;
        this.base = (info.link().isBlank() ? info.baseBlogUrl() : info.link()).replaceAll("/+$", "");
        this.name = base.toLowerCase(Locale.ROOT).replaceFirst("^https?://(?:www\\.)?", "");
    }

    /** What tells this site's items from another's: its address without scheme and {@code www}. */
    String name() {
        return name;
    }

    SiteInfo info() {
        return info;
    }

    ZoneId zone() {
        return zone;
    }

    void livesIn(ZoneId newZone) {
        this.zone = newZone;
    }

    void category(long id, String slug) {
        categorySlugs.put(id, slug);
    }

    String categorySlug(long id) {
        return categorySlugs.get(id);
    }

    String[] addresses() {
        return new String[] {info.link(), info.baseBlogUrl()};
    }

    /** An address in the form under which it is remembered; empty for another site's. */
    Optional<String> key(String address) {
        return address.isBlank() ? Optional.empty() : AddressBook.key(address, addresses());
    }

    /** The path of an address of this site, decoded, without ending slash; empty for the home page or a bare number. */
    Optional<String> path(String address) {
        if (key(address).isEmpty()) {
            return Optional.empty();
        }
        try {
            String path = URI.create(address.strip()).getPath();
            String plain = path == null ? "" : path.replaceAll("/+$", "");
            return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** An address with its host: exports name files of their own site without. */
    String absolute(String address) {
        return address.startsWith("/") && !address.startsWith("//") ? base + address : address;
    }

    /** What all the sizes of one picture have in common. */
    static String pictureKey(String url) {
        return PictureAddress.comparable(url);
    }

    static String fileName(String url) {
        String path = PictureAddress.withoutQuery(url);
        String file = decoded(path.substring(path.lastIndexOf('/') + 1));
        String shown = file.isBlank() ? "file" : file;
        return shown.length() > 100 ? shown.substring(shown.length() - 100) : shown;
    }

    static String mimeType(String url) {
        String guessed = URLConnection.guessContentTypeFromName(fileName(url).toLowerCase(Locale.ROOT));
        return guessed == null ? "application/octet-stream" : guessed;
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
