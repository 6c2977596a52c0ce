package org.praxiscms.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of style sheets and drawings with a version made from their content, so that browsers may keep them. */
@ApplicationScoped
public class Assets {
    private static final int VERSION_LENGTH = 10;

    @Inject
    ServletContext context;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** {@code /assets/site.css?v=1a2b3c4d5e}. */
    public String address(String path) {
        return addresses.computeIfAbsent(path, p -> p + "?v=" + version(p));
    }

    private String version(String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(hash).substring(0, VERSION_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
