package org.praxiscms.clinic;

import java.math.BigDecimal;

/**
 * Where a location is and how to reach it, as it is handed in.
 *
 * @param region state or county; may be null
 * @param postcode may be null
 * @param country ISO 3166-1 alpha-2
 * @param latitude WGS 84, degrees; null, with the longitude, where unknown
 * @param phone may be null
 * @param fax may be null
 * @param mail may be null
 */
public record Place(
        String name,
        String street,
        String city,
        String region,
        String postcode,
        String country,
        BigDecimal latitude,
        BigDecimal longitude,
        String phone,
        String fax,
        String mail,
        OpeningHours hours) {}
