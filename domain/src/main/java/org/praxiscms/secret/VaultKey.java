package org.praxiscms.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.praxiscms.settings.Setting;

/** The key: from {@code PRAXIS_KEY}, else from a file beside the data that only its owner may read. */
@ApplicationScoped
class VaultKey {
    private static final int BYTES = 32;
    private static final String FILE = "praxis.key";

    @Inject
    Config config;

    private byte[] bytes;

    synchronized byte[] bytes() {
        if (bytes == null) {
            Optional<String> given = Setting.PRAXIS_KEY.read(config);
            bytes = given.isPresent()
                    ? decoded(given.get(), "PRAXIS_KEY")
                    : decoded(fromFile(), "The key in " + file());
        }
        return bytes;
    }

    /** @throws IllegalArgumentException with a line for operations, where what is there is no key */
    void check() {
        if (Setting.PRAXIS_KEY.read(config).isPresent() || Files.exists(file())) {
            bytes();
        }
    }

    private static byte[] decoded(String text, String source) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // The same message: it names no part of the key.
        }
        throw new IllegalArgumentException(source + " is not 32 bytes in Base64");
    }

    private Path file() {
        return Path.of(Setting.PRAXIS_HOME.read(config).orElse(Setting.PRAXIS_HOME.preset()))
                .resolve(FILE);
    }

    private String fromFile() {
        Path file = file();
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException("The key file " + file + " cannot be read or written", failure);
        }
    }

    private static void write(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException another) {
            return;
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(key), StandardOpenOption.WRITE);
    }
}
