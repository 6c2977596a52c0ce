package org.praxiscms.transfer;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxiscms.transfer.ImportedItem.Kind;

/** What an import has written down of a foreign site so far: asked by its steps, and for the links of its texts. */
final class ImportedItems {
    private final EntityManager em;

    ImportedItems(EntityManager em) {
        this.em = em;
    }

    Optional<ImportedItem> find(ImportSite site, Kind kind, String key) {
        return em.createNamedQuery("ImportedItem.byKey", ImportedItem.class)
                .setParameter("site", site.name())
                .setParameter("kind", kind)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** What lay at an address, in the form in which it is remembered; the first to come first. */
    Stream<ImportedItem> at(ImportSite site, String address, Kind... kinds) {
        return em.createNamedQuery("ImportedItem.byAddress", ImportedItem.class)
                .setParameter("site", site.name())
                .setParameter("address", address)
                .setParameter("kinds", List.of(kinds))
                .getResultStream();
    }

    /** The keys of the files that belong to an item. */
    Stream<String> attachmentsOf(ImportSite site, String parentKey) {
        return em.createNamedQuery("ImportedItem.attachmentsOf", String.class)
                .setParameter("site", site.name())
                .setParameter("parent", parentKey)
                .getResultStream();
    }
}
