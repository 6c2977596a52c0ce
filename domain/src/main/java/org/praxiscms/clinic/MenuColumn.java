package org.praxiscms.clinic;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.praxiscms.shared.Json;

/** Keeps the menu with the clinic: read and arranged as a whole. */
@Converter(autoApply = true)
public class MenuColumn implements AttributeConverter<Menu, String> {
    @Override
    public String convertToDatabaseColumn(Menu value) {
        return Json.write(value);
    }

    @Override
    public Menu convertToEntityAttribute(String column) {
        return Json.read(column, Menu.class);
    }
}
