package org.praxiscms.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final URI REQUEST = URI.create("https://from-the-request.example/");

    @Test
    void a_link_names_its_purpose() {
        assertThat(links(Map.of()).to(Purpose.NEW_PASSWORD, "abc", REQUEST))
                .hasToString("https://from-the-request.example/link/new-password?token=abc");
    }

    @Test
    void what_operations_say_counts_more_than_what_a_request_says() {
        Links links = links(Map.of("PRAXIS_URL", "https://clinic.example"));

        assertThat(links.to(Purpose.INVITATION, "abc", REQUEST))
                .hasToString("https://clinic.example/link/invitation?token=abc");
        assertThat(links.site()).contains(URI.create("https://clinic.example"));
        assertThat(links(Map.of()).site()).isEmpty();
    }

    private static Links links(Map<String, String> settings) {
        Links links = new Links();
        links.config = new Settings(settings);
        return links;
    }

    /** As much of a configuration as links read. */
    private record Settings(Map<String, String> values) implements Config {
        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(values.get(name)).map(type::cast);
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
