package org.praxiscms.clinic;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxiscms.shared.Slug;

/**
 * A location as readers see it.
 *
 * @param region may be null, like postcode, latitude with longitude, phone, fax and mail
 */
public record LocationProfile(
        Slug slug,
        String name,
        String street,
        String city,
        String region,
        String postcode,
        String country,
        BigDecimal latitude,
        BigDecimal longitude,
        Phone phone,
        Phone fax,
        String mail,
        OpeningHours hours) {
    /** The line below the street: {@code Harbor Falls, WI 54000}. */
    public String cityLine() {
        String rest = Stream.of(region, postcode).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return rest.isEmpty() ? city : city + ", " + rest;
    }

    /** A link that opens the way there in the visitor's own map: nothing of it is loaded by the page. */
    public String directions() {
        String destination =
                latitude == null ? street + ", " + cityLine() + ", " + country : latitude + "," + longitude;
        return "https://www.google.com/maps/dir/?api=1&destination="
                + URLEncoder.encode(destination, StandardCharsets.UTF_8);
    }
}
