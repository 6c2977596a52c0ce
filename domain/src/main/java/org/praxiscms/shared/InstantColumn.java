package org.praxiscms.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Keeps an instant as a timestamp with its zone: EclipseLink 4 would store a bare {@link Instant} as a serialised
 * object. The column's type is {@code Object} because H2 hands out an {@link OffsetDateTime} and PostgreSQL a
 * {@link Timestamp}; both name the same instant.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Object> {
    @Override
    public Object convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant convertToEntityAttribute(Object column) {
        if (column == null) {
            return null;
        }
        return column instanceof OffsetDateTime zoned ? zoned.toInstant() : ((Timestamp) column).toInstant();
    }
}
