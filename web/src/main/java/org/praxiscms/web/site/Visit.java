package org.praxiscms.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.praxiscms.publication.Redirects;
import org.praxiscms.publication.Redirects.Answer;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;
import org.praxiscms.web.http.PublicAddresses;

/** What a visitor asks for, and the answer where there is nothing to read at that address. */
@RequestScoped
public class Visit {
    /** No list is longer; keeps arithmetic on page numbers far from overflow. */
    private static final int MOST_PAGES = 1_000_000;

    @Inject
    Redirects redirects;

    /** The path that was asked for, decoded, without ending slash. */
    public String path() {
        return PublicAddresses.pathOf(request());
    }

    /** The last step of the path as a slug; empty where it cannot be one. */
    public Optional<Slug> slug() {
        String path = path();
        try {
            return Optional.of(new Slug(path.substring(path.lastIndexOf('/') + 1)));
        } catch (RuleViolation notASlug) {
            return Optional.empty();
        }
    }

    /** The page of a list that was asked for, from 1; empty where the number is none. */
    public Optional<Integer> pageNumber() {
        String number = request().getParameter("page");
        if (number == null) {
            return Optional.of(1);
        }
        return number.matches("[1-9][0-9]{0,6}") && Integer.parseInt(number) <= MOST_PAGES
                ? Optional.of(Integer.valueOf(number))
                : Optional.empty();
    }

    /** Says what became of the address: moved for good (301), gone (410), or never there (404). */
    public void answerForMissing() {
        Answer answer = redirects.insteadOf(path());
        if (answer instanceof Answer.Moved moved) {
            leadTo(moved.path());
        } else {
            fail(answer instanceof Answer.Gone ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Leads to the one spelling of the address that was asked for, if it was another; says whether it did. */
    public boolean leadToOneSpelling() {
        if (PublicAddresses.hasEndingSlash(request())) {
            leadTo(path());
            return true;
        }
        return false;
    }

    private static void leadTo(String path) {
        PublicAddresses.moved((HttpServletResponse) external().getResponse(), path, null);
        FacesContext.getCurrentInstance().responseComplete();
    }

    private void fail(int status) {
        try {
            external().responseSendError(status, null);
            FacesContext.getCurrentInstance().responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
