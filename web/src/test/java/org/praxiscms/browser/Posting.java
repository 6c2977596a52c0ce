package org.praxiscms.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A form of the page at hand, sent with whatever somebody likes, past all that a browser would not let them type. */
final class Posting {
    private static final String STATE = "jakarta.faces.ViewState";

    private record Field(String name, String value) {}

    private final Page page;
    private final List<Field> fields = new ArrayList<>();
    private String path;

    private Posting(Page page) {
        this.page = page;
        this.path = page.url();
    }

    /** With the state that the page has, and with nothing in its fields. */
    static Posting of(Page page, String form, String button) {
        String state = page.locator("input[name='" + STATE + "']").first().getAttribute("value");
        return new Posting(page).with(STATE, state).with(form, form).with(button, button);
    }

    /** With no state at all. */
    static Posting bare(Page page) {
        return new Posting(page);
    }

    Posting to(String otherPath) {
        path = otherPath;
        return this;
    }

    Posting with(String name, String value) {
        fields.removeIf(field -> field.name().equals(name));
        fields.add(new Field(name, value));
        return this;
    }

    /** What the site answers; no page that it leads to. */
    APIResponse send() {
        FormData form = FormData.create();
        fields.forEach(field -> form.append(field.name(), field.value()));
        URI origin = URI.create(page.url());
        return page.request()
                .post(
                        path,
                        RequestOptions.create()
                                .setForm(form)
                                .setMaxRedirects(0)
                                .setHeader("Origin", origin.getScheme() + "://" + origin.getAuthority()));
    }
}
