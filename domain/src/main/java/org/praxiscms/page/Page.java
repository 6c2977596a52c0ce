package org.praxiscms.page;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.praxiscms.access.Caller;
import org.praxiscms.publication.Publication;
import org.praxiscms.publication.Revision;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;

/** A standing page at {@code /<slug>}, or below its parent's address. */
@Entity
@DiscriminatorValue("PAGE")
@NamedQuery(
        name = "Page.live",
        query = "select new org.praxiscms.page.LivePage(p.path, r.text.title, r.text.summary, r.text.body,"
                + " r.text.searchDescription, p.publishedAt, r.goesLiveAt, u.id)"
                + " from Page p join p.revisions r left join p.parent u where p.path = :path and " + Revision.LIVE)
@NamedQuery(
        name = "Page.crumb",
        query = "select new org.praxiscms.page.Crumb(p.path, r.text.title, u.id)"
                + " from Page p join p.revisions r left join p.parent u where p.id = :id and " + Revision.LIVE)
@NamedQuery(name = "Page.children", query = "select p from Page p where p.parent = :parent")
@NamedQuery(
        name = "Page.below",
        query = "select new org.praxiscms.page.Crumb(p.path, r.text.title, u.id)"
                + " from Page p join p.revisions r join p.parent u where u.path = :path and " + Revision.LIVE
                + " order by r.text.title")
public class Page extends Publication {
    /** First words of an address that the site needs for itself, today or soon. */
    private static final Set<String> RESERVED = Set.of(
            "admin",
            "api",
            "articles",
            "assets",
            "confirm-address",
            "contact",
            "error",
            "favicon-ico",
            "feed",
            "feeds",
            "forgot-password",
            "handouts",
            "health",
            "index",
            "invitation",
            "link",
            "locations",
            "media",
            "metrics",
            "new-password",
            "notices",
            "openapi",
            "praxis",
            "robots-txt",
            "search",
            "setup",
            "sign-in",
            "sign-out",
            "sitemap",
            "sitemap-xml",
            "talk",
            "team",
            "topics",
            "treatments",
            "well-known",
            "wp-admin",
            "wp-content",
            "wp-includes",
            "wp-json",
            "wp-login-php");

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Page parent;

    protected Page() {}

    /**
     * @param parent the page above; null at the top
     * @throws RuleViolation {@code slug.reserved} for an address that the site needs for itself
     */
    Page(Slug slug, Page parent, Instant createdAt) {
        super(slug, pathBelow(parent, slug), createdAt);
        this.parent = parent;
    }

    /** Starts a draft for the one who answers for it. */
    static Page startedBy(Caller editor, Slug slug, Page parent, Instant createdAt) {
        Page page = new Page(slug, parent, createdAt);
        page.belongTo(editor);
        return page;
    }

    static boolean isReserved(Slug slug) {
        return RESERVED.contains(slug.value());
    }

    static String pathBelow(Page parent, Slug slug) {
        if (parent == null && isReserved(slug)) {
            throw new RuleViolation("slug.reserved");
        }
        return (parent == null ? "" : parent.path()) + "/" + slug;
    }

    /**
     * Gives the page another place; its door keeps the former address leading here.
     *
     * @throws RuleViolation {@code slug.reserved}, or {@code page.circle} where it would lie under itself
     */
    void move(Slug newSlug, Page newParent) {
        for (Page above = newParent; above != null; above = above.parent) {
            if (above == this) {
                throw new RuleViolation("page.circle");
            }
        }
        lieAt(pathBelow(newParent, newSlug));
        call(newSlug);
        this.parent = newParent;
    }

    Optional<Page> parent() {
        return Optional.ofNullable(parent);
    }
}
