package org.praxiscms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.praxiscms.access.OpenToAll;

/** The readers' door to pictures and files. */
@ApplicationScoped
@OpenToAll("pictures and files of the site are for every visitor")
@Transactional
public class MediaLibrary {
    @PersistenceContext
    EntityManager em;

    /** Where the site delivers an item. */
    public static String address(long id, String fileName) {
        return "/media/" + id + "/" + fileName;
    }

    /** Whether an item is known; its bytes may still be missing. */
    public boolean knows(long id) {
        return em.find(MediaItem.class, id) != null;
    }

    /** The version of an item's file, without its bytes; empty where {@link #file} is. */
    public Optional<MediaVersion> version(long id) {
        return em.createNamedQuery("MediaContent.version", MediaVersion.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The file of an item; empty where there is no such item or its bytes are not here yet. */
    public Optional<MediaFile> file(long id) {
        MediaContent content = em.find(MediaContent.class, id);
        if (content == null) {
            return Optional.empty();
        }
        MediaItem item = em.find(MediaItem.class, id);
        return Optional.of(new MediaFile(item.mimeType(), content.bytes(), content.sha256()));
    }
}
