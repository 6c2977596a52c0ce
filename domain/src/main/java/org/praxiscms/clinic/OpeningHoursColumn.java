package org.praxiscms.clinic;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a week's hours in one column: they are read and set as a whole. */
@Converter(autoApply = true)
public class OpeningHoursColumn implements AttributeConverter<OpeningHours, String> {
    @Override
    public String convertToDatabaseColumn(OpeningHours hours) {
        return hours == null ? "" : hours.toString();
    }

    @Override
    public OpeningHours convertToEntityAttribute(String column) {
        return column == null ? OpeningHours.UNKNOWN : OpeningHours.parse(column);
    }
}
