package org.praxiscms.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.praxiscms.access.Acting;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Role;
import org.praxiscms.media.MediaItem;
import org.praxiscms.publication.Publication;
import org.praxiscms.publication.RedirectEditing;
import org.praxiscms.publication.Text;
import org.praxiscms.shared.NotFound;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.shared.Slug;

/** The editors' door to standing pages. */
@ApplicationScoped
@AllowedTo(Role.EDITOR)
@Transactional
public class PageEditing {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    RedirectEditing redirects;

    /**
     * A slug that is free below a parent, made from a wish.
     *
     * @param parentPath of the page above; empty at the top
     */
    public Slug freeSlug(Slug wish, String parentPath) {
        Slug slug = wish;
        for (int number = 2;
                (parentPath.isEmpty() && Page.isReserved(slug)) || isTaken(parentPath + "/" + slug);
                number++) {
            slug = wish.numbered(number);
        }
        return slug;
    }

    private boolean isTaken(String path) {
        return !em.createNamedQuery("Publication.atPath", Publication.class)
                .setParameter("path", path)
                .getResultList()
                .isEmpty();
    }

    /**
     * Starts a page with its first revision, which nobody reads until it is published.
     *
     * @return its id
     * @throws RuleViolation {@code slug.reserved}, {@code slug.taken}, or what {@link Text} says
     */
    public long create(Slug slug, Long parentId, PageDraft draft) {
        Page parent = parentOf(parentId);
        if (isTaken(Page.pathBelow(parent, slug))) {
            throw new RuleViolation("slug.taken");
        }
        Page page = Page.startedBy(Acting.caller(), slug, parent, clock.instant());
        write(page, draft);
        em.persist(page);
        em.flush();
        return page.id();
    }

    /**
     * Saves another revision of a page, which nobody reads until it is published.
     *
     * @throws NotFound where there is no such page
     */
    public void revise(long pageId, PageDraft draft) {
        write(find(pageId), draft);
    }

    /**
     * Gives a page another place in the tree. The pages below it go along, and all former addresses lead to the new ones
     * for good.
     *
     * @throws RuleViolation {@code slug.reserved}, {@code slug.taken}, {@code page.circle}
     */
    public void move(long pageId, Slug slug, Long parentId) {
        Page page = find(pageId);
        Page parent = parentOf(parentId);
        String path = Page.pathBelow(parent, slug);
        if (!path.equals(page.path())) {
            if (isTaken(path)) {
                throw new RuleViolation("slug.taken");
            }
            move(page, slug, parent);
        }
    }

    private void move(Page page, Slug slug, Page parent) {
        String former = page.path();
        page.move(slug, parent);
        redirects.lead(former, page.id());
        em.createNamedQuery("Page.children", Page.class)
                .setParameter("parent", page)
                .getResultList()
                .forEach(child -> move(child, child.slug(), page));
    }

    private void write(Page page, PageDraft draft) {
        MediaItem picture = draft.pictureId() == null ? null : em.getReference(MediaItem.class, draft.pictureId());
        page.write(
                new Text(draft.title(), draft.summary(), draft.body(), draft.searchDescription(), picture),
                clock.instant());
    }

    private Page parentOf(Long parentId) {
        return parentId == null
                ? null
                : Optional.ofNullable(em.find(Page.class, parentId)).orElseThrow(NotFound::new);
    }

    /** For a change: whoever changes the same page meanwhile notices, for a new revision alone would not show. */
    private Page find(long pageId) {
        return Optional.ofNullable(em.find(Page.class, pageId, LockModeType.OPTIMISTIC_FORCE_INCREMENT))
                .orElseThrow(NotFound::new);
    }
}
