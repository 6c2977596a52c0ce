package org.praxiscms.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;

/** One person's visit, who writes down what a page should not do: ask elsewhere, complain, set a cookie. */
final class Visitor implements AutoCloseable {
    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final List<String> oddities = new ArrayList<>();

    Visitor(String origin, BrowserContext context) {
        this.origin = origin;
        this.context = context;
        context.onRequest(this::note);
        context.onConsoleMessage(this::note);
        context.onWebError(error -> oddities.add(error.page().url() + " failed: " + error.error()));
        page = context.newPage();
    }

    private void note(Request request) {
        if (!request.url().startsWith(origin + "/")) {
            oddities.add(request.frame().url() + " asked for " + request.url());
        }
    }

    private void note(ConsoleMessage message) {
        // That a failure page has the status of a failure is no oddity.
        boolean ownStatus = message.location().startsWith(message.page().url() + ":")
                && message.text().startsWith("Failed to load resource: the server responded with a status of 4");
        if (!ownStatus && (message.type().equals("error") || message.type().equals("warning"))) {
            oddities.add(message.page().url() + " complained: " + message.text());
        }
    }

    Page page() {
        return page;
    }

    /** Goes to a path of the site and waits until the page is there with all that belongs to it. */
    Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Requests to other sites, errors and warnings in the console, cookies: of the whole visit so far. */
    List<String> oddities() {
        List<String> all = new ArrayList<>(oddities);
        for (Cookie cookie : context.cookies()) {
            all.add("cookie " + cookie.name);
        }
        return all;
    }

    @Override
    public void close() {
        context.close();
    }
}
