package org.praxiscms.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A request and its response without a server: what the filters ask for and what they answer, and nothing else. */
final class Exchange {
    final Map<String, Object> attributes = new HashMap<>();
    final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final HttpServletRequest request;
    final HttpServletResponse response;
    int status = 200;
    String view;
    boolean passedOn;
    boolean committed;

    private Exchange(String method, String path, String query) {
        request = fake(HttpServletRequest.class, (proxy, asked, arguments) -> switch (asked.getName()) {
            case "getMethod" -> method;
            case "getServletPath", "getRequestURI" -> path;
            case "getPathInfo" -> null;
            case "getHttpServletMapping" -> mapping(path);
            case "getQueryString" -> query;
            case "getParameter" -> query == null ? null : query.replaceFirst("^" + arguments[0] + "=", "");
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "getRequestDispatcher" -> dispatcherTo((String) arguments[0]);
            default -> throw new UnsupportedOperationException(asked.getName());
        });
        response = fake(HttpServletResponse.class, (proxy, told, arguments) -> switch (told.getName()) {
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setStatus", "sendError" -> status = (int) arguments[0];
            case "getStatus" -> status;
            case "isCommitted" -> committed;
            case "resetBuffer" -> null;
            default -> throw new UnsupportedOperationException(told.getName());
        });
    }

    /** As web.xml and the servlets' annotations map it. */
    private static HttpServletMapping mapping(String path) {
        MappingMatch match = path.startsWith("/media/")
                ? MappingMatch.PATH
                : path.endsWith(".xhtml") ? MappingMatch.EXTENSION : MappingMatch.DEFAULT;
        return fake(HttpServletMapping.class, (proxy, asked, arguments) -> match);
    }

    static Exchange get(String path) {
        return new Exchange("GET", path, null);
    }

    static Exchange get(String path, String query) {
        return new Exchange("GET", path, query);
    }

    static Exchange of(String method, String path) {
        return new Exchange(method, path, null);
    }

    Exchange through(Filter filter) throws IOException, ServletException {
        return through(filter, (in, out) -> passedOn = true);
    }

    Exchange through(Filter filter, FilterChain rest) throws IOException, ServletException {
        filter.doFilter(request, response, rest);
        return this;
    }

    private RequestDispatcher dispatcherTo(String path) {
        return fake(RequestDispatcher.class, (proxy, told, arguments) -> view = path);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = handler.invoke(proxy, method, arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
