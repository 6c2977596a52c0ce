package org.praxiscms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.Role;
import org.praxiscms.shared.Sha256;

/** The editors' door to pictures and files. */
@ApplicationScoped
@AllowedTo(Role.EDITOR)
@Transactional
public class MediaEditing {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Takes a file into the library. */
    public StoredMedia add(MediaDescription description, byte[] bytes) {
        MediaItem item = new MediaItem(description, clock.instant());
        item.bytesAreHere();
        em.persist(item);
        // Its bytes, and the clinic, refer to an item by its id alone: its row has to be there before theirs.
        em.flush();
        em.persist(new MediaContent(item.id(), bytes, Sha256.of(bytes)));
        return item.stored();
    }

    /** Records an item whose bytes will follow; one that came from the same address before is described anew. */
    public StoredMedia record(MediaDescription description) {
        MediaItem item = bySource(description.sourceAddress()).orElse(null);
        if (item == null) {
            item = new MediaItem(description, clock.instant());
            em.persist(item);
            em.flush();
        } else {
            item.describe(description);
        }
        return item.stored();
    }

    /** The item that has an id. */
    public Optional<StoredMedia> stored(long id) {
        return Optional.ofNullable(em.find(MediaItem.class, id)).map(MediaItem::stored);
    }

    /** The item that came from an address of the imported site. */
    public Optional<StoredMedia> fromSource(String sourceAddress) {
        return bySource(sourceAddress).map(MediaItem::stored);
    }

    private Optional<MediaItem> bySource(String sourceAddress) {
        return em.createNamedQuery("MediaItem.bySource", MediaItem.class)
                .setParameter("source", sourceAddress)
                .getResultStream()
                .findFirst();
    }
}
