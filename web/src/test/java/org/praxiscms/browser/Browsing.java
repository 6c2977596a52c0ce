package org.praxiscms.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out the browser and the invented clinic: each starts when first asked for and serves all test classes. */
final class Browsing implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(Browsing.class);

    /** The site with the content that comes with Praxis. */
    private record Clinic(Path home, Website site) implements AutoCloseable {
        static Clinic start() {
            try {
                Path home = Files.createTempDirectory("praxis");
                return new Clinic(home, Website.start(home, Map.of()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            site.close();
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file :
                        files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Website.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Store store = test.getRoot().getStore(NAMESPACE);
        if (parameter.getParameter().getType() == Chromium.class) {
            return store.getOrComputeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
        }
        return store.getOrComputeIfAbsent(Clinic.class, type -> Clinic.start(), Clinic.class)
                .site();
    }
}
