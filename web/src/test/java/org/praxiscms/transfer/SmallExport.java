package org.praxiscms.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A WordPress export of a few items, written by a test. */
final class SmallExport {
    private final String site;
    private final List<String> items = new ArrayList<>();
    private String head = "";

    SmallExport(String site) {
        this.site = site;
    }

    SmallExport category(String slug, String name) {
        head += "<wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>" + slug
                + "</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>" + name
                + "</wp:cat_name></wp:category>";
        return this;
    }

    SmallExport author(String login, String name) {
        head += "<wp:author><wp:author_login>" + login + "</wp:author_login><wp:author_display_name>" + name
                + "</wp:author_display_name></wp:author>";
        return this;
    }

    SmallExport post(int id, String status, String slug, String title, String content, String more) {
        return item(id, "post", status, slug, title, "/blog/" + slug + "/", content, more);
    }

    SmallExport page(int id, int parent, String slug, String title, String path) {
        return item(
                id,
                "page",
                "publish",
                slug,
                title,
                path,
                "<p>A page.</p>",
                "<wp:post_parent>" + parent + "</wp:post_parent>");
    }

    private SmallExport item(
            int id, String type, String status, String slug, String title, String path, String content, String more) {
        items.add("<item><title><![CDATA[" + title + "]]></title><link>https://" + site + path + "</link>"
                + "<dc:creator>maya</dc:creator><content:encoded><![CDATA[" + content + "]]></content:encoded>"
                + "<wp:post_id>" + id + "</wp:post_id><wp:post_date>2021-05-12 10:30:00</wp:post_date>"
                + "<wp:post_date_gmt>2021-05-12 15:30:00</wp:post_date_gmt><wp:post_name>" + slug
                + "</wp:post_name><wp:status>" + status + "</wp:status><wp:post_type>" + type + "</wp:post_type>"
                + more + "</item>");
        return this;
    }

    Path written() {
        try {
            Path file = Files.createTempFile("export", ".xml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\">\n"
                + "<channel><title>Small</title><link>https://" + site + "</link><description></description>"
                + "<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://" + site + "</wp:base_blog_url>"
                + head + String.join("\n", items) + "</channel></rss>";
    }
}
