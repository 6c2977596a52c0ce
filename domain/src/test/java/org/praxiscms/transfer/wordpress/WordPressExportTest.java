package org.praxiscms.transfer.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordPressExportTest {

    @TempDir
    private Path folder;

    @Test
    void an_item_is_read_with_all_that_it_says() throws IOException {
        Path file = export("""
                <item>
                  <title><![CDATA[Knees & hips]]></title><link>https://old.example/blog/knees/</link>
                  <dc:creator>anna</dc:creator><guid isPermaLink="false">https://old.example/?p=5</guid>
                  <content:encoded><![CDATA[<p>One]]]]><![CDATA[></p>]]></content:encoded>
                  <excerpt:encoded>Short</excerpt:encoded>
                  <wp:post_id>5</wp:post_id><wp:post_name>knees</wp:post_name><wp:post_type>post</wp:post_type>
                  <wp:status>publish</wp:status><wp:post_date>2021-05-12 10:30:00</wp:post_date>
                  <wp:post_date_gmt>2021-05-12 15:30:00</wp:post_date_gmt><wp:is_sticky>1</wp:is_sticky>
                  <wp:post_parent>0</wp:post_parent><wp:menu_order>3</wp:menu_order><wp:unknown><a><b/></a></wp:unknown>
                  <category domain="category" nicename="knee">Knee</category>
                  <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>4</wp:meta_value></wp:postmeta>
                  <wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>old-knees</wp:meta_value></wp:postmeta>
                  <wp:postmeta><wp:meta_key>_yoast_wpseo_metadesc</wp:meta_key><wp:meta_value>%%title%%</wp:meta_value></wp:postmeta>
                  <wp:postmeta><wp:meta_key>rank_math_description</wp:meta_key><wp:meta_value>All about knees</wp:meta_value></wp:postmeta>
                  <wp:postmeta><wp:meta_key>_edit_lock</wp:meta_key><wp:meta_value>1:1</wp:meta_value></wp:postmeta>
                  <wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>
                </item>
                """);

        ExportedItem item = RealExports.items(file).get(0);

        assertThat(item.title()).isEqualTo("Knees & hips");
        assertThat(item.content()).isEqualTo("<p>One]]></p>");
        assertThat(item.creator()).isEqualTo("anna");
        assertThat(item.published()).contains(LocalDateTime.of(2021, 5, 12, 10, 30));
        assertThat(item.publishedGmt()).contains(Instant.parse("2021-05-12T15:30:00Z"));
        assertThat(item.terms()).containsExactly(new AssignedTerm("category", "knee", "Knee"));
        assertThat(item.meta().thumbnailId()).hasValue(4);
        assertThat(item.meta().oldSlugs()).containsExactly("old-knees");
        assertThat(item.meta().description()).contains("All about knees");
        assertThat(item.meta().others()).isEqualTo(1);
        assertThat(item.sticky()).isTrue();
        assertThat(item.menuOrder()).isEqualTo(3);
        assertThat(item.parentId()).isEmpty();
        assertThat(item.comments()).isEqualTo(1);
        assertThat(item.irregularities()).isEmpty();
    }

    @Test
    void an_incomplete_item_is_read_and_its_gaps_are_named() throws IOException {
        Path file = export("""
                <item><wp:post_id>five</wp:post_id><wp:post_date>0000-00-00 00:00:00</wp:post_date>
                <wp:post_date_gmt>yesterday</wp:post_date_gmt></item>
                """);

        ExportedItem item = RealExports.items(file).get(0);

        assertThat(item.irregularities())
                .extracting(Irregularity::kind)
                .containsExactlyInAnyOrder(
                        Irregularity.Kind.ID_NOT_A_NUMBER,
                        Irregularity.Kind.TITLE_MISSING,
                        Irregularity.Kind.SLUG_MISSING,
                        Irregularity.Kind.DATE_MISSING,
                        Irregularity.Kind.DATE_UNREADABLE);
    }

    @Test
    void a_password_is_noticed_but_not_kept() throws IOException {
        Path file = export("<item><wp:post_password><![CDATA[sesame]]></wp:post_password></item>");

        ExportedItem item = RealExports.items(file).get(0);

        assertThat(item.passwordProtected()).isTrue();
        assertThat(item.toString()).doesNotContain("sesame");
    }

    @Test
    void terms_told_twice_are_handed_out_once() throws IOException {
        Path file = export("""
                <wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>knee</wp:category_nicename>
                <wp:category_parent>leg</wp:category_parent><wp:cat_name>Knee</wp:cat_name></wp:category>
                <wp:term><wp:term_taxonomy>category</wp:term_taxonomy><wp:term_slug>knee</wp:term_slug></wp:term>
                <wp:term><wp:term_taxonomy>post_tag</wp:term_taxonomy><wp:term_slug>desk</wp:term_slug></wp:term>
                <wp:term><wp:term_taxonomy>nav_menu</wp:term_taxonomy><wp:term_slug>top</wp:term_slug></wp:term>
                """);
        List<ExportedTerm> terms = new ArrayList<>();

        WordPressExport.read(file, new ExportVisitor() {
            @Override
            public void term(ExportedTerm term) {
                terms.add(term);
            }
        });

        assertThat(terms).extracting(ExportedTerm::slug).containsExactly("knee", "desk");
        assertThat(terms.get(0).parentSlug()).isEqualTo("leg");
        assertThat(terms.get(0).id()).hasValue(2);
    }

    @Test
    void the_title_of_the_channels_picture_is_not_the_sites() throws IOException {
        Path file = export("<image><title>Logo</title><link>x</link></image>");

        ExportCounts counts = WordPressExport.check(file);

        assertThat(counts.site().title()).isEqualTo("Clinic");
        assertThat(counts.site().baseBlogUrl()).isEqualTo("https://old.example");
    }

    @Test
    void version_1_0_with_http_is_read() throws IOException {
        Path file = export(
                "http",
                "1.0",
                "<item><category>Knee</category>"
                        + "<category domain=\"tag\" nicename=\"desk\">Desk</category><wp:post_type>post</wp:post_type></item>");

        ExportedItem item = RealExports.items(file).get(0);

        assertThat(item.terms()).containsExactly(new AssignedTerm("post_tag", "desk", "Desk"));
        assertThat(WordPressExport.check(file).site().wxrVersion()).isEqualTo("1.0");
    }

    @Test
    void version_1_2_with_https_is_read() throws IOException {
        Path file =
                export("https", "1.2", "<item><wp:post_type>page</wp:post_type><wp:status>draft</wp:status></item>");

        assertThat(WordPressExport.check(file).items("page", "draft")).isEqualTo(1);
    }

    @Test
    void a_compressed_export_is_read() throws IOException {
        Path plain = export("<item><wp:post_type>page</wp:post_type></item>");
        Path zipped = folder.resolve("export.xml.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(plain, out);
        }

        assertThat(WordPressExport.check(zipped).items("page")).isEqualTo(1);
    }

    @Test
    void a_byte_order_mark_does_no_harm() throws IOException {
        Path file = file("\ufeff" + text("http", "1.2", ""));

        assertThat(WordPressExport.check(file).site().title()).isEqualTo("Clinic");
    }

    @Test
    void a_broken_file_names_line_and_column() throws IOException {
        Path file = file(
                "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel>\n<title>A & B</title></channel></rss>");

        ExportUnreadable failure = failure(file);

        assertThat(failure.line()).isEqualTo(3);
        assertThat(failure.column()).isPositive();
        assertThat(failure.reason()).startsWith("The file is not well-formed XML");
    }

    @Test
    void a_file_that_ends_too_early_is_refused() throws IOException {
        Path file = file(text("http", "1.2", "<item><title>x</title></item>").replace("</channel></rss>", ""));

        assertThat(failure(file).reason()).startsWith("The file is not well-formed XML");
    }

    @Test
    void a_control_character_names_its_place() throws IOException {
        Path file = file(text("http", "1.2", "\n<item><title><![CDATA[a\u000bb]]></title></item>"));

        assertThat(failure(file).line()).isGreaterThan(1);
    }

    @Test
    void entities_that_unfold_are_refused_unread() throws IOException {
        Path file = file("<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n"
                + text("http", "1.2", "<item><title>&b;</title></item>"));

        assertThat(failure(file).reason()).contains("DOCTYPE");
    }

    @Test
    void an_entity_that_names_a_file_is_refused_unread() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path file = file("<!DOCTYPE rss [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>"
                + text("http", "1.2", "<item><title>&a;</title></item>"));

        assertThat(failure(file).getMessage()).contains("DOCTYPE").doesNotContain("secret");
    }

    @Test
    void a_plain_feed_is_not_an_export() throws IOException {
        Path file = file("<rss version=\"2.0\"><channel><title>News</title></channel></rss>");

        assertThat(failure(file).reason()).contains("RSS feed but not a WordPress export");
    }

    @Test
    void a_web_page_is_not_an_export() throws IOException {
        Path file = file("<!DOCTYPE html><html><body>Sign in</body></html>");

        assertThat(failure(file).reason()).contains("web page");
    }

    @Test
    void a_later_version_is_refused_by_its_number() throws IOException {
        Path file = file(text("http", "2.0", ""));

        assertThat(failure(file).reason()).contains("2.0");
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        Path file = file("  \n");

        assertThat(failure(file).reason()).isEqualTo("The file is empty");
    }

    @Test
    void bytes_that_do_not_fit_the_declared_encoding_are_refused() throws IOException {
        Path file = folder.resolve("latin.xml");
        String declared = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + text("http", "1.2", "<item><title>Rücken</title></item>");
        Files.write(file, declared.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(failure(file).reason()).contains("encoding");
    }

    @Test
    void a_text_of_many_megabytes_is_refused() throws IOException {
        Path file = export("<item><title>" + "x".repeat(17 * 1024 * 1024) + "</title></item>");

        assertThat(failure(file).reason()).contains("longer than 16");
    }

    @Test
    void endless_nesting_is_refused() throws IOException {
        Path file = export("<x>".repeat(300) + "</x>".repeat(300));

        assertThat(failure(file).reason()).contains("nested");
    }

    @Test
    void the_clinics_export_is_counted_right() throws IOException {
        if (RealExports.clinic().isPresent()) {
            ExportCounts counts = WordPressExport.check(RealExports.clinic().get());

            assertThat(counts.items("post", "publish")).isEqualTo(24);
            assertThat(counts.items("page")).isEqualTo(3);
            assertThat(counts.items("attachment")).isEqualTo(1);
            assertThat(counts.passwordProtected()).isEqualTo(1);
            assertThat(counts.categories()).isEqualTo(5);
            assertThat(counts.tags()).isEqualTo(14);
            assertThat(counts.comments()).isEqualTo(1);
        }
    }

    @Test
    void the_theme_tests_export_is_counted_right() throws IOException {
        if (RealExports.themeTest().isPresent()) {
            ExportCounts counts = WordPressExport.check(RealExports.themeTest().get());

            assertThat(counts.items("post", "publish")).isEqualTo(56);
            assertThat(counts.items("post", "future")).isEqualTo(1);
            assertThat(counts.items("post", "draft")).isEqualTo(1);
            assertThat(counts.items("page")).isEqualTo(21);
            assertThat(counts.items("attachment")).isEqualTo(37);
            assertThat(counts.categories()).isEqualTo(68);
            assertThat(counts.tags()).isEqualTo(110);
            assertThat(counts.comments()).isEqualTo(33);
        }
    }

    private static ExportUnreadable failure(Path file) {
        return catchThrowableOfType(ExportUnreadable.class, () -> WordPressExport.check(file));
    }

    private Path export(String content) throws IOException {
        return export("http", "1.2", content);
    }

    private Path export(String scheme, String version, String content) throws IOException {
        return file(text(scheme, version, content));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("export.xml"), text);
    }

    private static String text(String scheme, String version, String content) {
        return """
                <rss version="2.0" xmlns:wp="%1$s://wordpress.org/export/%2$s/"
                  xmlns:excerpt="%1$s://wordpress.org/export/%2$s/excerpt/"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Clinic</title><wp:wxr_version>%2$s</wp:wxr_version>
                <wp:base_blog_url>https://old.example</wp:base_blog_url>
                %3$s</channel></rss>""".formatted(scheme, version, content);
    }
}
