package org.praxiscms.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps {@link SafeHtml} in a column; what comes out is cleaned again, whoever wrote it there. */
@Converter(autoApply = true)
public class SafeHtmlColumn implements AttributeConverter<SafeHtml, String> {
    @Override
    public String convertToDatabaseColumn(SafeHtml html) {
        return html == null ? null : html.toString();
    }

    @Override
    public SafeHtml convertToEntityAttribute(String column) {
        return column == null ? null : SafeHtml.of(column);
    }
}
