package org.praxiscms.clinic;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.praxiscms.shared.Json;

/** Keeps the calls to action with the clinic: read and arranged as a whole. */
@Converter(autoApply = true)
public class CallsToActionColumn implements AttributeConverter<CallsToAction, String> {
    @Override
    public String convertToDatabaseColumn(CallsToAction value) {
        return Json.write(value);
    }

    @Override
    public CallsToAction convertToEntityAttribute(String column) {
        return Json.read(column, CallsToAction.class);
    }
}
