package org.praxiscms.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request and its response without a server: what the filters ask for and what they answer, and nothing else. */
final class Exchange {
    final Map<String, Object> attributes = new HashMap<>();
    final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, List<String>> asked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final HttpServletRequest request;
    final HttpServletResponse response;
    int status = 200;
    String view;
    boolean passedOn;
    boolean committed;
    String body = "";
    private String peer = "127.0.0.1";
    private String local = "127.0.0.1";

    private Exchange(String method, String path, String query) {
        request = fake(HttpServletRequest.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getServletPath", "getRequestURI" -> path;
            case "getPathInfo" -> null;
            case "getHttpServletMapping" -> mapping(path);
            case "getQueryString" -> query;
            case "getParameter" -> query == null ? null : query.replaceFirst("^" + arguments[0] + "=", "");
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "getRequestDispatcher" -> dispatcherTo((String) arguments[0]);
            case "getRemoteAddr" -> peer;
            case "getLocalAddr" -> local;
            case "getLocalPort" -> 8080;
            case "getScheme" -> "http";
            case "isSecure" -> false;
            case "getServerName" -> host().replaceFirst(":[0-9]*$", "");
            case "getServerPort" -> 80;
            case "getHeader" ->
                asked.getOrDefault((String) arguments[0], List.of()).stream()
                        .findFirst()
                        .orElse(null);
            case "getHeaders" -> Collections.enumeration(asked.getOrDefault((String) arguments[0], List.of()));
            default -> throw new UnsupportedOperationException(called.getName());
        });
        response = fake(HttpServletResponse.class, (proxy, told, arguments) -> switch (told.getName()) {
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setStatus", "sendError" -> status = (int) arguments[0];
            case "getStatus" -> status;
            case "isCommitted" -> committed;
            case "containsHeader" -> headers.containsKey((String) arguments[0]);
            case "resetBuffer", "setContentType", "setContentLength", "flushBuffer" -> null;
            case "getOutputStream" -> output();
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

    /** A header of the request; a second of the same name is another line. */
    Exchange with(String header, String value) {
        asked.computeIfAbsent(header, name -> new ArrayList<>()).add(value);
        return this;
    }

    /** The address at the other end of the connection. */
    Exchange from(String address) {
        peer = address;
        return this;
    }

    /** The address at this end of the connection. */
    Exchange at(String address) {
        local = address;
        return this;
    }

    private String host() {
        return asked.getOrDefault("Host", List.of("localhost")).get(0);
    }

    private ServletOutputStream output() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(int letter) {
                body += (char) letter;
            }
        };
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
