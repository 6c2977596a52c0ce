package org.praxiscms.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody posted when their session had ended. The sign-in's form carries it along, field by field, and afterwards
 * posts it to where it was meant for: nothing typed is lost, and nothing has to be remembered here.
 *
 * @param path within the admin
 */
public record KeptPost(String path, List<Field> fields) {
    /** What the sign-in's form calls the fields that it only carries along. */
    public static final String PREFIX = "kept.";

    /** One value; names repeat. */
    public record Field(String name, String value) {
        /** As the sign-in's form names it. */
        public String keptName() {
            return PREFIX + name;
        }
    }

    public KeptPost {
        fields = List.copyOf(fields);
    }

    /** The post itself, on its way to the admin. */
    static KeptPost of(HttpServletRequest request, String path) {
        return new KeptPost(path, fields(request, ""));
    }

    /** Nothing: an address that leads to the sign-in carries no fields, for anybody may have written it. */
    public static KeptPost none(String path) {
        return new KeptPost(path, List.of());
    }

    /** What a sign-in's form carries along, which was posted. */
    public static KeptPost carriedBy(HttpServletRequest request, String path) {
        return new KeptPost(path, fields(request, PREFIX));
    }

    private static List<Field> fields(HttpServletRequest request, String prefix) {
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            if (parameter.getKey().startsWith(prefix)) {
                String name = parameter.getKey().substring(prefix.length());
                for (String value : parameter.getValue()) {
                    fields.add(new Field(name, value));
                }
            }
        }
        return fields;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }
}
