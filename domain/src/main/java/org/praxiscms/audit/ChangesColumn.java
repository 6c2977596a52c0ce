package org.praxiscms.audit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.praxiscms.shared.Json;

/** Keeps an entry's changes as JSON. */
@Converter(autoApply = true)
public class ChangesColumn implements AttributeConverter<Changes, String> {
    /** The column's length. */
    static final int LONGEST = 1_000_000;

    private static final int FEW = 20;

    @Override
    public String convertToDatabaseColumn(Changes changes) {
        if (changes == null || changes.changes().isEmpty()) {
            return null;
        }
        String whole = Json.write(changes);
        return whole.length() <= LONGEST ? whole : Json.write(beginningOf(changes));
    }

    /** Twenty values of 20 000 characters before and after always fit, escaped quotation marks and all. */
    private static Changes beginningOf(Changes changes) {
        List<Change> first =
                changes.changes().subList(0, Math.min(FEW, changes.changes().size()));
        Changes few = new Changes(first);
        return Json.write(few).length() <= LONGEST ? few : new Changes(first.subList(0, 1));
    }

    @Override
    public Changes convertToEntityAttribute(String column) {
        return column == null ? Changes.NONE : Json.read(column, Changes.class);
    }
}
