package org.praxiscms.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LongLivedTest {
    private static final String STYLE = "/assets/site.css";

    private final Assets assets = assets();

    @Test
    void the_address_that_a_page_names_is_kept_for_a_year() throws Exception {
        String version = assets.address(STYLE).replace(STYLE + "?v=", "");

        assertThat(asked(STYLE, "v=" + version).headers)
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable");
    }

    @Test
    void it_is_kept_before_a_page_has_named_it() throws Exception {
        String version = assets().address(STYLE).replace(STYLE + "?v=", "");

        assertThat(asked(STYLE, "v=" + version).headers).containsKey("Cache-Control");
    }

    @Test
    void another_version_no_version_and_no_file_are_not_kept() throws Exception {
        String version = assets.address(STYLE).replace(STYLE + "?v=", "");

        assertThat(asked(STYLE, "v=0123456789").headers).isEmpty();
        assertThat(asked(STYLE, null).headers).isEmpty();
        assertThat(asked("/assets/none.css", "v=" + version).headers).isEmpty();
    }

    private Exchange asked(String path, String query) throws Exception {
        LongLived filter = new LongLived();
        filter.assets = assets;
        return Exchange.get(path, query).through(filter);
    }

    private static Assets assets() {
        Assets assets = new Assets();
        assets.context = (ServletContext) Proxy.newProxyInstance(
                LongLivedTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, asked, arguments) -> STYLE.equals(arguments[0])
                        ? new ByteArrayInputStream("body{}".getBytes(StandardCharsets.UTF_8))
                        : null);
        return assets;
    }
}
