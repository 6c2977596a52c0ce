package org.praxiscms.shared;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Values that are always read and written whole, as text for one column. Converters call it: EclipseLink reads their
 * types from the interface that they name themselves, not from a common ancestor. */
public final class Json {
    private static final Jsonb JSON = JsonbBuilder.create();

    private Json() {}

    /** The value as JSON; null for null. */
    public static String write(Object value) {
        return value == null ? null : JSON.toJson(value);
    }

    /** The value that JSON tells of; null for null. */
    public static <T> T read(String json, Class<T> type) {
        return json == null ? null : JSON.fromJson(json, type);
    }
}
