package org.praxiscms.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import java.util.Optional;
import org.praxiscms.media.MediaItem;
import org.praxiscms.shared.Require;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.SafeHtml;

/** What a reader gets to read in one revision. Never changes: another text is another revision. */
@Embeddable
public class Text {
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_SUMMARY = 500;
    public static final int LONGEST_SEARCH_DESCRIPTION = 320;
    public static final int LONGEST_BODY = 1_000_000;

    @Column(nullable = false, updatable = false, length = LONGEST_TITLE)
    private String title;

    @Column(updatable = false, length = LONGEST_SUMMARY)
    private String summary;

    @Column(nullable = false, updatable = false, length = LONGEST_BODY)
    private SafeHtml body;

    @Column(name = "search_description", updatable = false, length = LONGEST_SEARCH_DESCRIPTION)
    private String searchDescription;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "picture_id", updatable = false)
    private MediaItem picture;

    @Column(nullable = false, updatable = false)
    private int words;

    protected Text() {}

    /**
     * @param summary the teaser in lists, plain text; may be null
     * @param searchDescription what search engines show, plain text; may be null
     * @param picture at the head of the text; may be null
     * @throws RuleViolation {@code title.missing}, or {@code title|summary|searchDescription|body.long}
     */
    public Text(String title, String summary, SafeHtml body, String searchDescription, MediaItem picture) {
        this.title = Require.text(title, LONGEST_TITLE, "title");
        this.summary = Require.optional(summary, LONGEST_SUMMARY, "summary");
        this.body = Objects.requireNonNull(body);
        this.searchDescription = Require.optional(searchDescription, LONGEST_SEARCH_DESCRIPTION, "searchDescription");
        this.picture = picture;
        this.words = body.words();
        if (body.length() > LONGEST_BODY) {
            throw new RuleViolation("body.long");
        }
    }

    public String title() {
        return title;
    }

    public Optional<String> summary() {
        return Optional.ofNullable(summary);
    }

    public SafeHtml body() {
        return body;
    }

    public Optional<MediaItem> picture() {
        return Optional.ofNullable(picture);
    }

    public int words() {
        return words;
    }
}
