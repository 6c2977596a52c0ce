package org.praxiscms.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.praxiscms.shared.Sha256;

/** Addresses of style sheets and drawings with a version made from their content, so that browsers may keep them. */
@ApplicationScoped
public class Assets {
    private static final int VERSION_LENGTH = 10;

    @Inject
    ServletContext context;

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** {@code /assets/site.css?v=1a2b3c4d5e}. */
    public String address(String path) {
        String version = versions.computeIfAbsent(
                path, p -> version(p).orElseThrow(() -> new IllegalArgumentException("no such file: " + p)));
        return path + "?v=" + version;
    }

    /** Whether a file is there and has this version; what a stranger asks for is not remembered. */
    boolean isCurrent(String path, String version) {
        String known = versions.get(path);
        return known == null ? version(path).filter(version::equals).isPresent() : known.equals(version);
    }

    private Optional<String> version(String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(Sha256.of(in.readAllBytes()).substring(0, VERSION_LENGTH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
