package org.praxiscms.shared;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import java.lang.reflect.Array;
import java.util.List;

/** A short ordered list of values that is always read and written whole, kept in one column as JSON. */
public abstract class JsonList<T> implements AttributeConverter<List<T>, String> {
    private static final Jsonb JSON = JsonbBuilder.create();

    private final Class<T[]> type;

    @SuppressWarnings("unchecked")
    protected JsonList(Class<T> element) {
        this.type = (Class<T[]>) Array.newInstance(element, 0).getClass();
    }

    @Override
    public String convertToDatabaseColumn(List<T> list) {
        return JSON.toJson(list == null ? List.of() : list);
    }

    @Override
    public List<T> convertToEntityAttribute(String column) {
        return column == null ? List.of() : List.of(JSON.fromJson(column, type));
    }
}
