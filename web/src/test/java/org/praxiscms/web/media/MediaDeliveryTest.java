package org.praxiscms.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.media.MediaFile;
import org.praxiscms.media.MediaLibrary;
import org.praxiscms.media.MediaVersion;

class MediaDeliveryTest {
    private static final byte[] BYTES = {1, 2, 3};

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = 200;
    private boolean bytesWereRead;

    @Test
    void a_new_visitor_gets_the_bytes() throws Exception {
        ask(7);

        assertThat(status).isEqualTo(200);
        assertThat(body.toByteArray()).isEqualTo(BYTES);
        assertThat(headers).containsEntry("ETag", "\"abc\"").containsEntry("Cache-Control", "public, max-age=86400");
        assertThat(headers.get("Content-Security-Policy")).contains("sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"old\", W/\"abc\"", "*"})
    void who_has_the_file_is_told_so_without_reading_it(String kept) throws Exception {
        ask(7, kept);

        assertThat(status).isEqualTo(304);
        assertThat(bytesWereRead).isFalse();
        assertThat(body.size()).isZero();
        assertThat(headers).containsEntry("ETag", "\"abc\"").containsEntry("Cache-Control", "public, max-age=86400");
        assertThat(headers.get("Content-Security-Policy")).contains("sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"old\"", "abc", "\"ab*c\"", ""})
    void who_has_another_file_gets_this_one(String kept) throws Exception {
        ask(7, kept);

        assertThat(status).isEqualTo(200);
        assertThat(body.toByteArray()).isEqualTo(BYTES);
    }

    @Test
    void a_file_that_is_still_to_come_is_a_drawing_that_nobody_keeps() throws Exception {
        ask(8, "*");

        assertThat(status).isEqualTo(200);
        assertThat(body.toString(StandardCharsets.UTF_8)).startsWith("<svg");
        assertThat(headers).containsEntry("Cache-Control", "no-cache");
        assertThat(headers.get("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void what_nobody_knows_is_not_found() throws Exception {
        ask(9, "*");

        assertThat(status).isEqualTo(404);
    }

    private void ask(long id, String... kept) throws Exception {
        MediaDelivery delivery = new MediaDelivery();
        delivery.library = new MediaLibrary() {
            @Override
            public Optional<MediaVersion> version(long asked) {
                return asked == 7 ? Optional.of(new MediaVersion("image/png", "abc")) : Optional.empty();
            }

            @Override
            public Optional<MediaFile> file(long asked) {
                bytesWereRead = true;
                return asked == 7 ? Optional.of(new MediaFile("image/png", BYTES, "abc")) : Optional.empty();
            }

            @Override
            public boolean knows(long asked) {
                return asked < 9;
            }
        };
        delivery.doGet(
                fake(HttpServletRequest.class, (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "getPathInfo" -> "/" + id + "/knee.png";
                    case "getHeaders" -> Collections.enumeration(List.of(kept));
                    default -> throw new UnsupportedOperationException(asked.getName());
                }),
                fake(HttpServletResponse.class, (proxy, told, arguments) -> switch (told.getName()) {
                    case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                    case "setStatus", "sendError" -> status = (int) arguments[0];
                    case "setContentType", "setContentLength" -> null;
                    case "getOutputStream" -> output();
                    default -> throw new UnsupportedOperationException(told.getName());
                }));
    }

    private ServletOutputStream output() {
        return new ServletOutputStream() {
            @Override
            public void write(int next) {
                body.write(next);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = handler.invoke(proxy, method, arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
