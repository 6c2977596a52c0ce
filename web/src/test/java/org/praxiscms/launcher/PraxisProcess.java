package org.praxiscms.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The bundle as a person runs it: a process with an environment, two streams and an exit code. */
public final class PraxisProcess implements AutoCloseable {

    /** Starting takes 7 s on a quiet machine; a build server may be ten times slower. */
    private static final long SECONDS = 120;

    private static final String SETUP = "/link/setup?token=";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final int port;
    final int managementPort;
    private final Process process;
    private final Lines out;
    private final Lines err;

    private PraxisProcess(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.out = new Lines(process.getInputStream());
        this.err = new Lines(process.getErrorStream());
    }

    /** On free ports. What {@code environment} names overrides everything, an empty value counts as not set. */
    public static PraxisProcess start(Path home, Map<String, String> environment) throws IOException {
        int port = freePort();
        int managementPort = freePort();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-Xmx512m",
                // Half of the work of a start is the compiler's, for a speed that no test lives to see.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("praxis.jar"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PRAXIS_") || name.startsWith("JAVA_TOOL"));
        builder.environment().put("PRAXIS_HOME", home.toString());
        builder.environment().put("PRAXIS_PORT", String.valueOf(port));
        builder.environment().put("PRAXIS_MANAGEMENT_PORT", String.valueOf(managementPort));
        if (environment.containsKey("PRAXIS_SMTP_HOST")) {
            // Links in mail begin with it.
            builder.environment().put("PRAXIS_URL", "http://127.0.0.1:" + port);
        }
        builder.environment().putAll(environment);
        return new PraxisProcess(builder.start(), port, managementPort);
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** All of it, as it comes sooner or later by itself. */
    void collectGarbage() throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process collection = new ProcessBuilder(tool, String.valueOf(process.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (collection.waitFor() != 0) {
            throw new AssertionError("jcmd could not reach the process");
        }
    }

    public PraxisProcess awaitReady() {
        out.await(line -> line.startsWith("Ctrl-C"), "readiness; on stderr: " + err.all());
        return this;
    }

    void awaitLog(Predicate<String> line) {
        out.await(line, "a log line");
    }

    /** As the service manager does it. Ctrl-C sends another signal to the same code. */
    void terminate() {
        // Not Process.destroy, which closes the streams: the last lines would be lost.
        process.toHandle().destroy();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The process does not end; on stdout: " + out.all());
        }
        out.awaitEnd();
        err.awaitEnd();
        return process.exitValue();
    }

    /** The path of the one-time link that a start without accounts prints. */
    public String awaitSetupPath() {
        out.await(line -> line.contains(SETUP), "the setup link");
        return out.all().stream()
                .filter(line -> line.contains(SETUP))
                .map(line -> line.substring(line.indexOf(SETUP)))
                .findFirst()
                .orElseThrow();
    }

    List<String> out() {
        return out.all();
    }

    List<String> err() {
        return err.all();
    }

    /** Without a slash at its end. */
    public String origin() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(origin() + path)));
    }

    HttpResponse<String> getFromManagement(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path)));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        terminate();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What one stream has said so far. */
    private static final class Lines {

        private final List<String> lines = new ArrayList<>();
        private boolean ended;

        Lines(InputStream stream) {
            Thread reader = new Thread(() -> read(stream));
            reader.setDaemon(true);
            reader.start();
        }

        private void read(InputStream stream) {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    add(line);
                }
            } catch (IOException e) {
                add("(unreadable: " + e + ")");
            } finally {
                end();
            }
        }

        private synchronized void add(String line) {
            lines.add(line);
            notifyAll();
        }

        private synchronized void end() {
            ended = true;
            notifyAll();
        }

        synchronized List<String> all() {
            return List.copyOf(lines);
        }

        synchronized void awaitEnd() throws InterruptedException {
            while (!ended) {
                wait(TimeUnit.SECONDS.toMillis(SECONDS));
            }
        }

        synchronized void await(Predicate<String> wanted, String what) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (lines.stream().noneMatch(wanted)) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (ended || left <= 0) {
                    throw new AssertionError("Waited in vain for " + what + "; read: " + lines);
                }
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError(e);
                }
            }
        }
    }
}
