package org.praxiscms.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The bytes of an item, in a row of their own so that no list of items ever reads them. */
@Entity
@Table(name = "media_content")
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

    byte[] bytes() {
        return bytes.clone();
    }

    String sha256() {
        return sha256;
    }
}
