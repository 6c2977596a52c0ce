package org.praxiscms.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.praxiscms.launcher.PraxisProcess;

/** A running Praxis and everything on it that links lead to. */
final class Website implements AutoCloseable {
    static final String NOWHERE = "/no-such-page";

    /** As browsers speak it without TLS: nobody offers them HTTP/2 there. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final PraxisProcess process;
    private final Map<String, Answer> answers;

    private Website(PraxisProcess process) {
        this.process = process;
        this.answers = Collections.unmodifiableMap(crawl());
    }

    /** Starts in an empty directory. */
    static Website start(Path home, Map<String, String> environment) throws IOException {
        PraxisProcess process = PraxisProcess.start(home, environment);
        try {
            return new Website(process.awaitReady());
        } catch (RuntimeException | Error failure) {
            process.close();
            throw failure;
        }
    }

    private Map<String, Answer> crawl() {
        Map<String, Answer> found = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of("/", NOWHERE));
        while (!next.isEmpty()) {
            String path = next.remove();
            if (!found.containsKey(path)) {
                Answer answer = ask(path);
                found.put(path, answer);
                answer.links().forEach(link -> next.add(link.path()));
            }
        }
        return found;
    }

    private Answer ask(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(origin() + path)).build();
        try {
            return new Answer(path, CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    String origin() {
        return process.origin();
    }

    /** By path; what is a page, a picture or a style sheet alike. */
    Map<String, Answer> answers() {
        return answers;
    }

    /** The paths of all pages, the one for what does not exist among them. */
    List<String> pages() {
        return answers.values().stream()
                .filter(Answer::isPage)
                .map(Answer::path)
                .toList();
    }

    @Override
    public void close() {
        process.close();
    }
}
