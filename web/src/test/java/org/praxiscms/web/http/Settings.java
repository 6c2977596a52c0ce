package org.praxiscms.web.http;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What operations have set, in a test. */
final class Settings {
    private Settings() {}

    static Clients clients(String proxies, String site) {
        Clients clients = new Clients();
        clients.config = of(Map.of("PRAXIS_TRUSTED_PROXIES", proxies, "PRAXIS_URL", site));
        clients.read();
        return clients;
    }

    private static Config of(Map<String, String> values) {
        return (Config) Proxy.newProxyInstance(
                Settings.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(values.get(arguments[0])));
    }
}
