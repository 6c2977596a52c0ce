package org.praxiscms.transfer.wordpress;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The texts of an element's children by name, for the small elements whose children come in any order and may be
 * missing. A missing text is empty; of two with one name the first counts.
 */
final class ElementTexts {

    private static final int MOST = 100;

    private final Map<String, String> texts = new HashMap<>();

    static ElementTexts of(ExportCursor cursor) {
        ElementTexts found = new ElementTexts();
        while (cursor.nextChild()) {
            found.put(cursor.name(), cursor.text());
        }
        return found;
    }

    void put(String name, String text) {
        if (texts.size() < MOST) {
            texts.putIfAbsent(name, text);
        }
    }

    String get(String name) {
        return texts.getOrDefault(name, "");
    }

    OptionalLong number(String name) {
        return Numbers.whole(get(name));
    }
}
