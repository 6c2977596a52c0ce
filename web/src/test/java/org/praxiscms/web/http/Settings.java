package org.praxiscms.web.http;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What operations have set, in a test. */
final class Settings {
    private Settings() {}

    static Senders senders(String proxies, String site) {
        Senders senders = new Senders();
        senders.config = of(Map.of("PRAXIS_TRUSTED_PROXIES", proxies, "PRAXIS_URL", site));
        senders.read();
        return senders;
    }

    private static Config of(Map<String, String> values) {
        return (Config) Proxy.newProxyInstance(
                Settings.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(values.get(arguments[0])));
    }
}
