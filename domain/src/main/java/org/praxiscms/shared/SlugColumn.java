package org.praxiscms.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link Slug} in one column of text. */
@Converter(autoApply = true)
public class SlugColumn implements AttributeConverter<Slug, String> {
    @Override
    public String convertToDatabaseColumn(Slug slug) {
        return slug == null ? null : slug.value();
    }

    @Override
    public Slug convertToEntityAttribute(String column) {
        return column == null ? null : new Slug(column);
    }
}
