package org.praxiscms.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * The proof that the site is up. Payara Micro calls a failed deployment a success, stays up and answers 404, so
 * nothing less than a page counts.
 */
final class FirstPage {

    /** The first request also builds the pages' templates: seconds on a slow machine. */
    private static final int MILLISECONDS_TO_WAIT = 60_000;

    private FirstPage() {}

    /** The status that {@code GET /} ends in, after redirects within the site. */
    static int status(ListeningAddress site) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(site.url() + "/").toURL().openConnection();
        connection.setConnectTimeout(MILLISECONDS_TO_WAIT);
        connection.setReadTimeout(MILLISECONDS_TO_WAIT);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
