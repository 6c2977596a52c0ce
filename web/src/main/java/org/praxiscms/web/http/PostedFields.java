package org.praxiscms.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A post whose fields are those of its form. The server mixes what stands behind the question mark of the address into
 * them, and puts it first: a stranger's link to a page would then say what its form sends. What the address asks for is
 * told apart.
 */
public final class PostedFields extends HttpServletRequestWrapper {
    private static final String ASKED = PostedFields.class.getName();

    private Map<String, String[]> fields;

    private PostedFields(HttpServletRequest request) {
        super(request);
    }

    /** @throws IllegalArgumentException where the address cannot be read, and nobody knows what it adds */
    static HttpServletRequest of(HttpServletRequest post) {
        post.setAttribute(ASKED, namesAndValues(post.getQueryString()));
        return new PostedFields(post);
    }

    /** What the address of a request asks for, of a post too; empty where it says nothing. */
    public static Optional<String> asked(HttpServletRequest request, String name) {
        @SuppressWarnings("unchecked")
        Map<String, List<String>> ofPost = (Map<String, List<String>>) request.getAttribute(ASKED);
        return ofPost == null
                ? Optional.ofNullable(request.getParameter(name))
                : ofPost.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Map<String, List<String>> namesAndValues(String query) {
        Map<String, List<String>> found = new TreeMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty()) {
                found.merge(name, List.of(decoded(equals < 0 ? "" : pair.substring(equals + 1))), PostedFields::joined);
            }
        }
        return found;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String decoded(String text) {
        String plain = URLDecoder.decode(text, StandardCharsets.UTF_8);
        if (plain.indexOf('\uFFFD') >= 0) {
            throw new IllegalArgumentException("no UTF-8");
        }
        return plain;
    }

    private Map<String, String[]> fields() {
        if (fields == null) {
            @SuppressWarnings("unchecked")
            Map<String, List<String>> asked = (Map<String, List<String>>) getAttribute(ASKED);
            Map<String, String[]> own = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> {
                int first = asked.getOrDefault(name, List.of()).size();
                if (first < values.length) {
                    own.put(name, Arrays.copyOfRange(values, first, values.length));
                }
            });
            fields = Collections.unmodifiableMap(own);
        }
        return fields;
    }

    @Override
    public String getParameter(String name) {
        String[] values = fields().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        String[] values = fields().get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields();
    }
}
