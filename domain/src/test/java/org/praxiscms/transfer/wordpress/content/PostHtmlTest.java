package org.praxiscms.transfer.wordpress.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostHtmlTest {

    private final RememberedAddresses remembered = new RememberedAddresses("https://www.clinic.example");
    private final AddressBook book = remembered.book();
    private final Addresses addresses = new Addresses() {
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
            return attachmentId != null && attachmentId == 4
                    ? Optional.of(new Picture("/media/4", 800, 533))
                    : Optional.empty();
        }

        @Override
        public Optional<Attachment> attachment(int id) {
            return id == 4
                    ? Optional.of(new Attachment(new Picture("/media/4", 800, 533), "A knee", "Our knee"))
                    : Optional.empty();
        }

        @Override
        public Optional<String> reusableBlock(int id) {
            return id == 9 ? Optional.of("<!-- wp:paragraph --><p>Call us!</p>") : Optional.empty();
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "one\\n\\ntwo # <p>one</p>|<p>two</p>",
                "one\\ntwo # <p>one<br>two</p>",
                "<strong>one\\n\\ntwo</strong> # <p><strong>one</strong></p>|<p><strong>two</strong></p>",
                "<strong><p>one</p></strong> # <p><strong>one</strong></p>",
                "one<br><br>two # <p>one</p>|<p>two</p>",
                "one\\n<h2>two</h2>\\nthree # <p>one</p>|<h2>two</h2>|<p>three</p>",
                "<div>one</div><div>two</div> # <p>one</p>|<p>two</p>",
                "<p>&nbsp;</p><p><br></p>one # <p>one</p>",
                "<b>a</b> <i>b</i> <u>c</u> # <p><strong>a</strong> <em>b</em> c</p>",
                "<b style='font-weight:normal'>a</b> # <p>a</p>",
                "<span style='font-weight:700'>a</span> # <p><strong>a</strong></p>",
                "<pre>a\\n\\n  b</pre> # <pre>a\\n\\n  b</pre>",
                "<ul>\\n<li>a</li>\\n<ul><li>b</li></ul>\\n</ul> # <ul><li>a<ul><li>b</li></ul></li></ul>",
                "<li>a</li>\\n<li>b</li> # <ul><li>a</li><li>b</li></ul>",
                "<ul><li>a</li>b</ul> # <ul><li>a</li><li>b</li></ul>",
                "<blockquote>a</blockquote> # <blockquote><p>a</p></blockquote>",
                "<h1>a</h1><h2>b</h2> # <h2>a</h2>|<h3>b</h3>",
                "<h2></h2>one # <p>one</p>",
                "<center><font color=red>a</font></center> # <p>a</p>",
                "<p lang=de dir=ltr onclick=x() style='color:red' class=y>a</p> # <p lang=\"de\" dir=\"ltr\">a</p>",
                "<table><tr><th>a</th><th>b</th></tr><tr><th>c</th><td>d</td></tr></table>"
                        + " # <table><tbody><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr>"
                        + "<tr><th scope=\"row\">c</th><td>d</td></tr></tbody></table>",
                "5&nbsp;kg and&nbsp;more,&nbsp; so # <p>5&nbsp;kg and more, so</p>",
                "a “quote” – Rücken 🙂 # <p>a “quote” – Rücken 🙂</p>",
                "a<!--more-->b # <p>ab</p>",
            })
    void classic_text_becomes_paragraphs(String source, String expected) {
        assertThat(html(lines(source))).isEqualTo(lines(expected).replace('|', '\n'));
    }

    @Test
    void an_id_stays_where_a_link_of_the_text_points_at_it() {
        Converted converted =
                convert("<a href='#x'>up</a> <a href='#gone'>down</a>\n\n<p id=x>here</p><p id=y>there</p>");

        assertThat(converted.html()).isEqualTo("<p><a href=\"#x\">up</a> down</p>\n<p id=\"x\">here</p>\n<p>there</p>");
        assertThat(converted.changes()).containsExactly(new Change(Change.Kind.LINK_REMOVED, "#gone", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see [1]",
                "he [sic] said",
                "coracles [simple boat]",
                "Dear [name],",
                "a [/b] c",
                "x[0] = y[1]",
                "[Smith et al., 2020]",
                "[]",
                "[ gallery ]"
            })
    void a_remark_in_brackets_stays(String remark) {
        Converted converted = convert(remark);

        assertThat(converted.html()).isEqualTo("<p>" + remark + "</p>");
        assertThat(converted.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a [contact-form-7 id=\"1\" title=\"Kontakt\"] b # a b",
                "[box]inner[/box] # inner",
                "[my_thing] a # a",
                "a [thing /] b # a b",
                "[thing size=3] a # a",
                "[vc_row][vc_column width=\"1/2\"]a[/vc_column][/vc_row] # a",
                "[vc_raw_html]JTNDaWZy[/vc_raw_html] a # a",
            })
    void a_shortcode_goes_and_is_reported(String source, String text) {
        Converted converted = convert(source);

        assertThat(converted.html()).isEqualTo("<p>" + text + "</p>");
        assertThat(kinds(converted)).containsOnly(Change.Kind.SHORTCODE_REMOVED);
    }

    @Test
    void an_escaped_shortcode_is_text() {
        assertThat(html("write [[gallery]] here")).isEqualTo("<p>write [gallery] here</p>");
    }

    @Test
    void a_page_builders_button_stays_a_link() {
        assertThat(html("[su_button url=\"https://book.example/\"]Book[/su_button]"))
                .isEqualTo("<p><a href=\"https://book.example/\">Book</a></p>");
    }

    @Test
    void a_caption_in_the_middle_of_a_paragraph_moves_behind_it() {
        String html = html("""
                Before. [caption id="attachment_4" align="alignright" width="300"]<a href="https://clinic.example/k.jpg"><img class="wp-image-4" src="http://www.clinic.example/k-300x200.jpg" alt="A knee" width="300" height="200" /></a> Our <em>knee</em>[/caption] After.

                Next.""");

        assertThat(html).isEqualTo("""
                <p>Before. After.</p>
                <figure><img src="/media/4" alt="A knee" width="800" height="533"><figcaption>Our <em>knee</em></figcaption></figure>
                <p>Next.</p>""");
    }

    @Test
    void a_picture_that_leads_elsewhere_keeps_its_link() {
        assertThat(html("<a href=\"https://other.example/\"><img class=wp-image-4 src=/k.jpg alt=\"A knee\"></a>"))
                .isEqualTo("<figure><a href=\"https://other.example/\">"
                        + "<img src=\"/media/4\" alt=\"A knee\" width=\"800\" height=\"533\"></a></figure>");
    }

    @Test
    void a_small_picture_within_the_text_stays_there_without_handlers() {
        assertThat(
                        html(
                                "Press <a href=\"https://x.example/\" onclick=\"x()\"><img src=/i.png alt=go width=16 height=16></a> now"))
                .isEqualTo("<p>Press <a href=\"https://x.example/\">"
                        + "<img src=\"/i.png\" alt=\"go\" width=\"16\" height=\"16\"></a> now</p>");
    }

    @Test
    void a_gallery_shows_the_pictures_that_are_here() {
        Converted converted = convert("[gallery ids=\"4,5\"]");

        assertThat(converted.html())
                .isEqualTo("<figure><img src=\"/media/4\" alt=\"A knee\" width=\"800\" height=\"533\">"
                        + "<figcaption>Our knee</figcaption></figure>");
        assertThat(converted.changes()).containsExactly(new Change(Change.Kind.GALLERY_UNRESOLVED, "picture 5", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "https://youtu.be/abcdefg,Watch on YouTube,https://youtu.be/abcdefg",
        "[embed]https://vimeo.com/1[/embed],Watch on Vimeo,https://vimeo.com/1",
        "[youtube abcdefg],Watch on YouTube,https://www.youtube.com/watch?v=abcdefg",
        "[audio mp3=\"https://clinic.example/a.mp3\"][/audio],Listen to the recording,https://clinic.example/a.mp3",
        "[video src='/a.mp4'],Watch the video,/a.mp4",
        "<iframe src='//www.youtube.com/embed/abcdefg?rel=0'></iframe>,Watch on YouTube,https://www.youtube.com/watch?v=abcdefg",
        "<iframe src='https://www.google.com/maps/embed?pb=!1m1!2sMy+Clinic!3d'></iframe>,Open the map,"
                + "https://www.google.com/maps/search/?api=1&amp;query=My+Clinic",
        "<iframe src='https://forms.example/1'></iframe>,Open forms.example,https://forms.example/1",
    })
    void a_player_or_frame_becomes_a_link(String source, String words, String address) {
        assertThat(html("Look:\n" + source + "\nGood."))
                .isEqualTo("<p>Look:</p>\n<p><a href=\"" + address + "\">" + words + "</a></p>\n<p>Good.</p>");
    }

    @Test
    void an_address_within_a_sentence_is_text() {
        assertThat(html("See https://youtu.be/abcdefg now")).isEqualTo("<p>See https://youtu.be/abcdefg now</p>");
    }

    @Test
    void an_embed_block_keeps_its_caption() {
        assertThat(
                        html(
                                "<!-- wp:embed --><figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n"
                                        + "https://youtu.be/abcdefg\n</div><figcaption>By <em>us</em></figcaption></figure><!-- /wp:embed -->"))
                .isEqualTo("<p><a href=\"https://youtu.be/abcdefg\">Watch on YouTube</a>: By <em>us</em></p>");
    }

    @Test
    void in_block_form_line_breaks_of_the_source_mean_nothing() {
        assertThat(html("<!-- wp:html -->\none\n\ntwo\n<!-- /wp:html -->")).isEqualTo("<p>one two</p>");
    }

    @Test
    void layout_blocks_dissolve_and_a_button_is_a_paragraph_with_a_link() {
        assertThat(html("""
                <!-- wp:columns --><div class="wp-block-columns"><div class="wp-block-column"><p class="has-x">a</p></div>
                <div class="wp-block-column"><p>b</p></div></div><!-- /wp:columns -->
                <!-- wp:buttons --><div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="https://book.example/" target="_blank" rel="noopener">Book</a></div></div>
                <div style="height:100px" aria-hidden="true" class="wp-block-spacer"></div><hr class="wp-block-separator"/>""")).isEqualTo("<p>a</p>\n<p>b</p>\n<p><a href=\"https://book.example/\">Book</a></p>\n<hr>");
    }

    @Test
    void a_block_that_wordpress_fills_goes_and_is_reported_by_name() {
        Converted converted =
                convert("<!-- wp:latest-posts {\"a\":[1]} /--><!-- wp:query {\"x\":1} --><div><p>No posts</p></div>"
                        + "<!-- /wp:query --><!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->");

        assertThat(converted.html()).isEqualTo("<p>a</p>");
        assertThat(converted.changes()).extracting(Change::detail).containsExactly("latest-posts", "query");
    }

    @Test
    void a_reusable_block_brings_its_text() {
        assertThat(html("<!-- wp:block {\"ref\":9} /-->")).isEqualTo("<p>Call us!</p>");
    }

    @Test
    void details_stay_and_pullquotes_are_quotations() {
        assertThat(
                        html(
                                "<!-- wp:details --><details class=\"wp-block-details\"><summary>More</summary><p>a</p></details>"
                                        + "<figure class=\"wp-block-pullquote\"><blockquote><p>q</p><cite>c</cite></blockquote></figure>"))
                .isEqualTo("<details><summary>More</summary><p>a</p></details>\n"
                        + "<blockquote><p>q</p><p><cite>c</cite></p></blockquote>");
    }

    @Test
    void what_runs_or_asks_goes() {
        Converted converted = convert("<script>x()</script><style>p{}</style><form action=/x><input name=a></form>"
                + "<object data=x.swf></object><a href=\"java\tscript:x()\">a</a><img src=\"data:image/png;base64,A\">"
                + "<p onmouseover=x()>b</p>");

        assertThat(converted.html()).isEqualTo("<p>a</p>\n<p>b</p>");
        assertThat(kinds(converted))
                .contains(
                        Change.Kind.SCRIPT_REMOVED,
                        Change.Kind.FORM_REMOVED,
                        Change.Kind.EMBED_REMOVED,
                        Change.Kind.LINK_REMOVED,
                        Change.Kind.PICTURE_REMOVED);
    }

    @Test
    void a_link_whose_text_is_its_address_takes_the_targets_title() {
        remembered.enter("https://www.clinic.example/blog/posture/", "/articles/posture", "Posture");

        assertThat(
                        html(
                                "<a href=\"http://clinic.example/blog/posture?a=1#b\">www.clinic.example/blog/posture?a=1#b</a>"))
                .isEqualTo("<p><a href=\"/articles/posture?a=1#b\">Posture</a></p>");
        assertThat(html("<a href=\"/blog/posture\" target=_blank rel=noopener>sit well</a>"))
                .isEqualTo("<p><a href=\"/articles/posture\">sit well</a></p>");
    }

    @Test
    void a_table_without_headers_and_a_picture_without_words_are_reported() {
        Converted converted = convert(
                "<table><tr><td>a</td><td>b</td></tr></table><img src=\"https://x.example/a.jpg\" srcset=\"b 2x\" width=300>");

        assertThat(converted.html())
                .endsWith("<figure><img src=\"https://x.example/a.jpg\" alt=\"\" width=\"300\"></figure>");
        assertThat(kinds(converted))
                .contains(
                        Change.Kind.TABLE_WITHOUT_HEADERS,
                        Change.Kind.PICTURE_WITHOUT_ALT,
                        Change.Kind.PICTURE_UNKNOWN);
    }

    @Test
    void five_megabytes_are_converted_quickly() {
        String long_ = "<p>Some ordinary words in a <strong>longer</strong> sentence that a person could write.</p>\n"
                .repeat(50_000);
        long start = System.nanoTime();

        String html = html(long_);

        assertThat(html).hasSizeGreaterThan(4_000_000);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<ul><li>",
                "[a ",
                "[caption]",
                "<a \"",
                "<!-- wp:x ",
                "<table><tr><td>",
                "<figure>"
            })
    void beginnings_without_an_end_do_no_harm(String beginning) {
        assertThat(convert(beginning.repeat(5_000)).html()).doesNotContain("praxis-");
    }

    @Test
    void a_text_of_countless_tags_keeps_its_words() {
        Converted converted = convert("<b>x".repeat(400_001));

        assertThat(kinds(converted)).containsExactly(Change.Kind.TOO_COMPLEX);
        assertThat(converted.html()).startsWith("<p>x</p>");
    }

    private String html(String source) {
        return convert(source).html();
    }

    private Converted convert(String source) {
        return new PostHtml(addresses, LinkTexts.english()).convert(source);
    }

    private static List<Change.Kind> kinds(Converted converted) {
        return converted.changes().stream().map(Change::kind).toList();
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }
}
