package org.praxiscms.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import org.praxiscms.access.OpenToAll;

/** The readers' door to standing pages: whatever comes out of it is live at the moment of asking. */
@ApplicationScoped
@OpenToAll("what is live is for every reader")
@Transactional
public class PublishedPages {
    /** Deeper than any menu; ends the way up even where the data were damaged. */
    private static final int DEEPEST = 12;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The page at an address. */
    public Optional<LivePage> at(String path) {
        return em.createNamedQuery("Page.live", LivePage.class)
                .setParameter("path", path)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /** The live pages above a page, from the top; one that is not live is left out. */
    public List<Crumb> above(LivePage page) {
        LinkedList<Crumb> way = new LinkedList<>();
        Long next = page.parentId();
        while (next != null && way.size() < DEEPEST) {
            Optional<Crumb> crumb = em.createNamedQuery("Page.crumb", Crumb.class)
                    .setParameter("id", next)
                    .setParameter("now", clock.instant())
                    .getResultStream()
                    .findFirst();
            crumb.ifPresent(way::addFirst);
            next = crumb.map(Crumb::parentId).orElse(null);
        }
        return List.copyOf(way);
    }

    /** The live pages right below a page, by title. */
    public List<Crumb> below(LivePage page) {
        return em.createNamedQuery("Page.below", Crumb.class)
                .setParameter("path", page.path())
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
