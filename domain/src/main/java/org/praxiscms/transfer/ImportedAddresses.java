package org.praxiscms.transfer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxiscms.media.MediaDescription;
import org.praxiscms.media.MediaEditing;
import org.praxiscms.media.MediaItem;
import org.praxiscms.media.StoredMedia;
import org.praxiscms.transfer.ImportedItem.Kind;
import org.praxiscms.transfer.wordpress.ExportedItem;
import org.praxiscms.transfer.wordpress.content.AddressBook;
import org.praxiscms.transfer.wordpress.content.Addresses;
import org.praxiscms.transfer.wordpress.content.Attachment;
import org.praxiscms.transfer.wordpress.content.Picture;

/**
 * Answers a text's questions for its links and pictures from what the import has written down so far. A picture that
 * the export does not know is recorded, too, so that no page ever asks another site for it.
 */
final class ImportedAddresses implements Addresses {
    private final ImportedItems items;
    private final MediaEditing media;
    private final ImportSite site;
    private final ExportedItem post;
    private final AddressBook book;

    ImportedAddresses(ImportedItems items, MediaEditing media, ImportSite site, ExportedItem post) {
        this.items = items;
        this.media = media;
        this.site = site;
        this.post = post;
        this.book = new AddressBook(this::entry, site.addresses());
    }

    private Optional<AddressBook.Entry> entry(String key) {
        Stream<ImportedItem> found = key.startsWith("?")
                ? Stream.of(Kind.POST, Kind.PAGE).flatMap(kind -> items.find(site, kind, key.substring(1)).stream())
                : items.at(site, key, Kind.POST, Kind.PAGE);
        return found.filter(item -> item.localPath().isPresent())
                .findFirst()
                .map(item -> new AddressBook.Entry(item.localPath().get(), item.title()));
    }

    @Override
    public Optional<String> link(String href) {
        return book.link(href);
    }

    @Override
    public Optional<String> title(String href) {
        return book.title(href);
    }

    @Override
    public Optional<Picture> picture(String src, Integer attachmentId) {
        String url = site.absolute(src);
        Optional<Long> known = Optional.ofNullable(attachmentId)
                .flatMap(id -> items.find(site, Kind.ATTACHMENT, String.valueOf(id)))
                .or(() -> items.at(site, ImportSite.pictureKey(url), Kind.ATTACHMENT)
                        .findFirst())
                .flatMap(ImportedItem::localId);
        return known.flatMap(media::stored).or(() -> recorded(url)).map(ImportedAddresses::picture);
    }

    private Optional<StoredMedia> recorded(String url) {
        boolean usable =
                (url.startsWith("http:") || url.startsWith("https:")) && url.length() <= MediaItem.LONGEST_SOURCE;
        return usable
                ? Optional.of(media.fromSource(url)
                        .orElseGet(() -> media.record(new MediaDescription(
                                ImportSite.fileName(url), ImportSite.mimeType(url), "", null, null, null, url))))
                : Optional.empty();
    }

    @Override
    public Optional<Attachment> attachment(int id) {
        return items.find(site, Kind.ATTACHMENT, String.valueOf(id))
                .flatMap(ImportedItem::localId)
                .flatMap(media::stored)
                .map(stored -> new Attachment(picture(stored), stored.alternativeText(), stored.caption()));
    }

    @Override
    public List<Integer> attachmentsOfPost() {
        String parent = post.postId().isPresent() ? String.valueOf(post.postId().getAsLong()) : "";
        return items.attachmentsOf(site, parent)
                .filter(key -> key.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .toList();
    }

    private static Picture picture(StoredMedia stored) {
        return new Picture(stored.address(), stored.width(), stored.height());
    }
}
