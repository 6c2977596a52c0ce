package org.praxiscms.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Every environment variable that Praxis knows. The table in {@code ear/README.md} says the same to operations, and a
 * test holds the two together.
 */
public enum Setting {
    PRAXIS_PORT("8080"),
    PRAXIS_ADDRESS("127.0.0.1"),
    PRAXIS_MANAGEMENT_PORT("PRAXIS_PORT + 1"),
    PRAXIS_HOME("praxis-data"),
    PRAXIS_DB_URL(""),
    PRAXIS_DB_USER(""),
    PRAXIS_DB_PASSWORD(""),
    PRAXIS_URL(""),
    PRAXIS_TRUSTED_PROXIES(""),
    PRAXIS_KEY(""),
    PRAXIS_ADMIN_EMAIL(""),
    PRAXIS_ADMIN_PASSWORD(""),
    PRAXIS_SMTP_HOST(""),
    PRAXIS_SMTP_PORT("587"),
    PRAXIS_SMTP_USER(""),
    PRAXIS_SMTP_PASSWORD(""),
    PRAXIS_SMTP_TLS("starttls"),
    PRAXIS_SMTP_FROM(""),
    PRAXIS_STARTER("full"),
    PRAXIS_IMPORT(""),
    PRAXIS_LOG("stdout"),
    PRAXIS_LOG_LEVEL("");

    private final String preset;

    Setting(String preset) {
        this.preset = preset;
    }

    /** What counts where the variable is not set; empty for none. */
    public String preset() {
        return preset;
    }

    /** What operations have set; empty where they have not. */
    public Optional<String> read(Config config) {
        return config.getOptionalValue(name(), String.class).filter(value -> !value.isBlank());
    }

    /** Names that begin like ours and that nobody knows: most likely misspelt. */
    public static List<String> unknown(Collection<String> names) {
        List<String> known = Arrays.stream(values()).map(Enum::name).toList();
        return names.stream()
                .filter(name -> name.startsWith("PRAXIS_") && !known.contains(name))
                .sorted()
                .toList();
    }
}
