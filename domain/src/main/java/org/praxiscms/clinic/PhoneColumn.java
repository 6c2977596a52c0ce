package org.praxiscms.clinic;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link Phone} in one column, as E.164. */
@Converter(autoApply = true)
public class PhoneColumn implements AttributeConverter<Phone, String> {
    @Override
    public String convertToDatabaseColumn(Phone phone) {
        return phone == null ? null : phone.e164();
    }

    @Override
    public Phone convertToEntityAttribute(String column) {
        return column == null ? null : new Phone(column);
    }
}
