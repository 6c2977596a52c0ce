package org.praxiscms.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Optional;
import org.praxiscms.shared.Slug;

/** What an item of a foreign site is, or will be, here. */
@Entity
@Table(name = "imported_item")
@NamedQuery(
        name = "ImportedItem.byKey",
        query = "select i from ImportedItem i where i.site = :site and i.kind = :kind and i.foreignKey = :key")
@NamedQuery(
        name = "ImportedItem.byAddress",
        query = "select i from ImportedItem i where i.site = :site and i.address = :address and i.kind in :kinds"
                + " order by i.id")
@NamedQuery(
        name = "ImportedItem.withoutPath",
        query = "select i from ImportedItem i where i.site = :site and i.kind = :kind and i.localPath is null")
@NamedQuery(
        name = "ImportedItem.attachmentsOf",
        query = "select i.foreignKey from ImportedItem i where i.site = :site"
                + " and i.kind = org.praxiscms.transfer.ImportedItem.Kind.ATTACHMENT and i.parentKey = :parent"
                + " order by i.id")
@NamedQuery(name = "ImportedItem.plannedPath", query = "select count(i) from ImportedItem i where i.localPath = :path")
class ImportedItem {
    /** What it was there. */
    enum Kind {
        AUTHOR,
        POST,
        PAGE,
        ATTACHMENT,
        CATEGORY,
        TAG
    }

    private static final int LONGEST_ADDRESS = 600;
    private static final int LONGEST_TITLE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, length = 300)
    private String site;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Kind kind;

    @Column(name = "foreign_key", nullable = false, length = 200)
    private String foreignKey;

    @Column(length = LONGEST_ADDRESS)
    private String address;

    @Column(length = LONGEST_TITLE)
    private String title;

    @Column(length = Slug.LONGEST)
    private Slug slug;

    @Column(name = "parent_key", length = 200)
    private String parentKey;

    @Column(name = "local_path", length = 500)
    private String localPath;

    @Column(name = "local_id")
    private Long localId;

    @Column(name = "local_revisions", nullable = false)
    private int localRevisions;

    @Column(length = 64)
    private String fingerprint;

    protected ImportedItem() {}

    ImportedItem(String site, Kind kind, String foreignKey) {
        this.site = site;
        this.kind = kind;
        this.foreignKey = foreignKey;
    }

    /** What it was called there, and where it lay: its address in the form that an address book looks up. */
    void was(String newTitle, String newAddress, String newParentKey) {
        this.title = newTitle.length() > LONGEST_TITLE ? newTitle.substring(0, LONGEST_TITLE) : newTitle;
        this.address = newAddress == null || newAddress.length() > LONGEST_ADDRESS ? null : newAddress;
        this.parentKey = newParentKey;
    }

    void call(Slug newSlug) {
        this.slug = newSlug;
    }

    void willLieAt(String path) {
        this.localPath = path;
    }

    /** It is here now, as it was there at that moment. */
    void became(long newLocalId, int revisions, String newFingerprint) {
        this.localId = newLocalId;
        this.localRevisions = revisions;
        this.fingerprint = newFingerprint;
    }

    boolean isUnchanged(String newFingerprint) {
        return newFingerprint.equals(fingerprint);
    }

    Optional<Long> localId() {
        return Optional.ofNullable(localId);
    }

    int localRevisions() {
        return localRevisions;
    }

    Optional<String> localPath() {
        return Optional.ofNullable(localPath);
    }

    Slug slug() {
        return slug;
    }

    String title() {
        return title;
    }

    Optional<String> parentKey() {
        return Optional.ofNullable(parentKey);
    }

    String foreignKey() {
        return foreignKey;
    }
}
