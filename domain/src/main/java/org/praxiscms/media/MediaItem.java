package org.praxiscms.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.praxiscms.shared.Require;
import org.praxiscms.shared.Slug;
import org.praxiscms.shared.Traced;

/** A picture or file of the clinic. Its address holds its id, so it keeps working when the file is renamed. */
@Entity
@Table(name = "media_item")
@NamedQuery(name = "MediaItem.bySource", query = "select m from MediaItem m where m.sourceAddress = :source")
public class MediaItem implements Traced {
    private static final int LONGEST_FILE_NAME = 200;
    public static final int LONGEST_ALTERNATIVE_TEXT = 1000;
    public static final int LONGEST_CAPTION = 2000;
    public static final int LONGEST_SOURCE = 600;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "praxis_seq")
    @SequenceGenerator(name = "praxis_seq", sequenceName = "praxis_seq", allocationSize = 50)
    private Long id;

    @Column(name = "file_name", nullable = false, length = LONGEST_FILE_NAME)
    private String fileName;

    @Column(name = "mime_type", nullable = false, length = 100)
    private String mimeType;

    @Column(name = "alternative_text", nullable = false, length = LONGEST_ALTERNATIVE_TEXT)
    private String alternativeText;

    @Column(length = LONGEST_CAPTION)
    private String caption;

    private Integer width;
    private Integer height;

    @Column(name = "source_address", length = LONGEST_SOURCE)
    private String sourceAddress;

    @Column(nullable = false)
    private boolean stored;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected MediaItem() {}

    MediaItem(MediaDescription description, Instant createdAt) {
        this.createdAt = createdAt;
        describe(description);
    }

    void describe(MediaDescription description) {
        this.fileName = plainFileName(description.fileName());
        this.mimeType = Require.text(description.mimeType(), 100, "mimeType");
        String text = Require.optional(description.alternativeText(), LONGEST_ALTERNATIVE_TEXT, "alternativeText");
        this.alternativeText = text == null ? "" : text;
        this.caption = Require.optional(description.caption(), LONGEST_CAPTION, "caption");
        this.width = description.width();
        this.height = description.height();
        this.sourceAddress = Require.optional(description.sourceAddress(), LONGEST_SOURCE, "sourceAddress");
    }

    void bytesAreHere() {
        this.stored = true;
    }

    /** Letters, digits and hyphens with the ending, whatever the file was called elsewhere. */
    private static String plainFileName(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot + 1) : "";
        String plainEnding = Slug.from(ending).map(e -> "." + e).orElse("");
        String plainStem = Slug.from(stem).map(Slug::value).orElse("file");
        String plain = (plainStem + plainEnding).toLowerCase(Locale.ROOT);
        return plain.length() > LONGEST_FILE_NAME ? plain.substring(plain.length() - LONGEST_FILE_NAME) : plain;
    }

    public Long id() {
        return id;
    }

    /** Where the site delivers it. */
    public String address() {
        return MediaLibrary.address(id, fileName);
    }

    String mimeType() {
        return mimeType;
    }

    StoredMedia stored() {
        return new StoredMedia(id, address(), width, height, alternativeText, caption == null ? "" : caption);
    }

    @Override
    public String traceName() {
        return fileName;
    }
}
