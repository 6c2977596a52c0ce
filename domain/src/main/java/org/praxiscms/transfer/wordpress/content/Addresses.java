package org.praxiscms.transfer.wordpress.content;

import java.util.List;
import java.util.Optional;

/**
 * What a text points at, answered by whoever runs the import: where an old address has moved to and which pictures are
 * here. An empty answer leaves the old address in the text.
 */
public interface Addresses {

    /** The new address for an old one; never asked for a mere {@code #fragment}. */
    Optional<String> link(String href);

    /** The picture at this address; the attachment's id, if the picture's class names it, else null. */
    Optional<Picture> picture(String src, Integer attachmentId);

    /** The title of what stands at this old address, used where a link's text is the bare address. */
    default Optional<String> title(String href) {
        return Optional.empty();
    }

    /** The picture with this attachment id, for galleries and for missing alternative texts. */
    default Optional<Attachment> attachment(int id) {
        return Optional.empty();
    }

    /** The attachments of the post in question, which a gallery without ids shows. */
    default List<Integer> attachmentsOfPost() {
        return List.of();
    }

    /** The content of a reusable block (an item of type {@code wp_block}). */
    default Optional<String> reusableBlock(int id) {
        return Optional.empty();
    }

    /** Nothing has moved and no picture is here. */
    static Addresses unchanged() {
        return new Addresses() {
            @Override
            public Optional<String> link(String href) {
                return Optional.empty();
            }

            @Override
            public Optional<Picture> picture(String src, Integer attachmentId) {
                return Optional.empty();
            }
        };
    }
}
