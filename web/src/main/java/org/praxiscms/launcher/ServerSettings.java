package org.praxiscms.launcher;

import java.nio.file.Path;
import java.util.List;

/** What Praxis wants of Payara's HTTP listeners, each setting with its reason. */
final class ServerSettings {

    private static final String CONFIG = "configs.config.server-config.";
    private static final String NETWORK = CONFIG + "network-config.";
    private static final String PROTOCOL = NETWORK + "protocols.protocol.http-listener.http.";

    /** A picture from a current telephone has up to 25 MB, and two of them may come in one form. More answers 413. */
    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    /** The longest article is some 200 kB of text, and a form sends three to nine bytes for many a character. */
    private static final int LARGEST_FORM = 2 * 1024 * 1024;

    private ServerSettings() {}

    /** The command before the server starts. */
    static List<String> beforeStart(ListeningAddress site) {
        return List.of(
                "set",
                NETWORK + "network-listeners.network-listener.http-listener.address=" + site.host(),
                // Names and versions help only those who look for a known hole.
                PROTOCOL + "server-header=false",
                PROTOCOL + "xpowered-by=false",
                // Text shrinks to a fifth; pictures are compressed already, and below 1 kB it costs more than it saves.
                PROTOCOL + "compression=on",
                PROTOCOL
                        + "compressable-mime-type=text/html,text/css,text/plain,text/xml,text/javascript,text/calendar,"
                        + "application/javascript,application/json,application/xml,application/xhtml+xml,"
                        + "application/rss+xml,application/atom+xml,application/feed+json,application/ld+json,"
                        + "application/manifest+json,image/svg+xml",
                PROTOCOL + "compression-min-size-bytes=1024",
                // Browsers speak HTTP/2 over TLS only, and TLS is the proxy's. Here it would be a second way in, and
                // one
                // on which Payara does not compress.
                PROTOCOL + "http2-enabled=false",
                // Bounds what one request can make the server read or keep.
                PROTOCOL + "max-post-size-bytes=" + LARGEST_BODY,
                PROTOCOL + "max-form-post-size-bytes=" + LARGEST_FORM,
                // A form has dozens of fields; thousands are an attack on the hash table.
                PROTOCOL + "max-request-parameters=2000",
                // Who sends nothing for so long loses the connection, and the thread that waits for a body goes on.
                PROTOCOL + "timeout-seconds=30",
                PROTOCOL + "connection-upload-timeout-millis=30000",
                // No page takes minutes, no slow sender may hold a thread longer: it is interrupted.
                PROTOCOL + "request-timeout-seconds=120",
                // Payara reports its version and use to its maker otherwise.
                CONFIG + "phone-home-runtime-configuration.enabled=false");
    }

    /**
     * Before the start, too: a port of its own for what only this machine may read. Added to a running server, the
     * listener sometimes is not there yet when its virtual server looks for it.
     */
    static List<List<String>> managementPort(ListeningAddress management) {
        return List.of(
                List.of("create-virtual-server", "--hosts=localhost", "--networklisteners=", "management"),
                List.of(
                        "create-http-listener",
                        "--listeneraddress=" + management.host(),
                        "--listenerport=" + management.port(),
                        "--default-virtual-server=management",
                        "--xpowered=false",
                        "management-listener"),
                List.of("set", NETWORK + "protocols.protocol.management-listener.http.server-header=false"),
                List.of(
                        "set",
                        CONFIG + "http-service.virtual-server.management.network-listeners=management-listener"));
    }

    /** Before the deployment. */
    static List<List<String>> afterStart() {
        return List.of(
                // Health and metrics tell an attacker what runs and how it fares.
                List.of("set-microprofile-healthcheck-configuration", "--virtualservers=management", "--enabled=true"),
                List.of("set-metrics-configuration", "--virtualservers=management", "--enabled=true"),
                // The site has no interface for programs that such a description would serve.
                List.of("set-openapi-configuration", "--virtualservers=management", "--enabled=false"));
    }

    static List<String> deployment(Path archive) {
        // Only on the public virtual server; on all of them the management port would show the site.
        return List.of("deploy", "--virtualservers=server", "--contextroot=/", "--name=praxis", archive.toString());
    }
}
