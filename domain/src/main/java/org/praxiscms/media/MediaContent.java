package org.praxiscms.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** The bytes of an item, in a row of their own so that no list of items ever reads them. */
@Entity
@Table(name = "media_content")
@NamedQuery(
        name = "MediaContent.version",
        query = "select new org.praxiscms.media.MediaVersion(m.mimeType, c.sha256) from MediaContent c, MediaItem m"
                + " where c.mediaItemId = :id and m.id = c.mediaItemId")
class MediaContent {
    @Id
    @Column(name = "media_item_id")
    private Long mediaItemId;

    @Column(nullable = false)
    private byte[] bytes;

    @Column(nullable = false, length = 64)
    private String sha256;

    protected MediaContent() {}

    MediaContent(Long mediaItemId, byte[] bytes, String sha256) {
        this.mediaItemId = mediaItemId;
        this.bytes = bytes.clone();
        this.sha256 = sha256;
    }

    /** Not a copy, which would be megabytes: they are on their way to a visitor. */
    byte[] bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }
}
