package org.praxiscms.transfer.wordpress.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.praxiscms.transfer.wordpress.ExportedItem;
import org.praxiscms.transfer.wordpress.RealExports;

class RealPostsTest {

    @Test
    void every_real_post_becomes_clean_html() throws IOException {
        for (ExportedItem item : items()) {
            String html = new PostHtml(Addresses.unchanged(), LinkTexts.english())
                    .convert(item.content())
                    .html();

            Document document = Jsoup.parseBodyFragment(html);
            document.outputSettings().prettyPrint(false);
            assertThat(document.body().html()).as(item.title()).isEqualTo(html);
            assertThat(document.select("script, style, iframe, form, h1, font, center, [class], [style], [align]"))
                    .as(item.title())
                    .isEmpty();
            assertThat(document.select("p, li, h2, h3, h4, h5, h6, figcaption").stream()
                            .filter(RealPostsTest::isEmpty))
                    .as(item.title())
                    .isEmpty();
            assertThat(document.select("img:not([alt]), ul > :not(li), ol > :not(li), figure figure, p figure"))
                    .as(item.title())
                    .isEmpty();
            assertThat(html)
                    .as(item.title())
                    .doesNotContain("[caption", "[/", "[gallery", "[audio", "<!--", "praxis-")
                    .doesNotContainPattern("<[^>]*\\son\\w+=");
        }
    }

    @Test
    void every_word_of_the_clinics_articles_survives() throws IOException {
        for (ExportedItem item : items()) {
            if (item.link().contains("promotiongb") && !item.content().contains("[caption")) {
                Converted converted = new PostHtml(Addresses.unchanged(), LinkTexts.english()).convert(item.content());

                assertThat(words(converted.html())).as(item.title()).isEqualTo(words(item.content()));
            }
        }
    }

    @Test
    void the_article_about_running_comes_out_as_it_was_meant() throws IOException {
        Optional<ExportedItem> article = items().stream()
                .filter(item -> item.title().startsWith("Back Pain and Running"))
                .findFirst();
        if (article.isPresent()) {
            Converted converted = new PostHtml(moved(), LinkTexts.english())
                    .convert(article.get().content());

            List<Element> blocks =
                    Jsoup.parseBodyFragment(converted.html()).body().children();
            assertThat(blocks)
                    .extracting(Element::tagName)
                    .containsExactly("p", "p", "p", "p", "p", "p", "figure", "p", "p", "p", "p");
            assertThat(blocks.get(1).html())
                    .endsWith(
                            "when you are not in pain. <a href=\"/articles/back-pain-and-posture\">Back Pain and Posture</a>");
            assertThat(blocks.get(5).text()).endsWith("so you can move easier with less pain.");
            assertThat(blocks.get(6).outerHtml().replaceAll("\\n\\s*", ""))
                    .isEqualTo("<figure><img src=\"/media/hands-on\""
                            + " alt=\"A therapist treats the lower back of a patient lying on a table\" width=\"800\""
                            + " height=\"533\"><figcaption>Hands-on treatment of the lower back</figcaption></figure>");
            assertThat(blocks.get(7).text())
                    .startsWith("This may include some hands-on treatment as pictured to the right");
            assertThat(converted.changes())
                    .extracting(Change::kind)
                    .containsExactly(Change.Kind.LINK_REWRITTEN, Change.Kind.LINK_TEXT_REPLACED);
        }
    }

    private static Addresses moved() {
        RememberedAddresses remembered = new RememberedAddresses("https://www.promotiongb.com");
        AddressBook book = remembered.book();
        remembered.enter(
                "https://www.promotiongb.com/blog/back-pain-and-posture/",
                "/articles/back-pain-and-posture",
                "Back Pain and Posture");
        return new Addresses() {
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
                return Optional.of(new Picture("/media/hands-on", 800, 533));
            }
        };
    }

    private static boolean isEmpty(Element element) {
        return element.text().isBlank() && element.selectFirst("img, ul, ol") == null;
    }

    private static String words(String html) {
        return Jsoup.parse(html).text().replaceAll("[\\s\u00a0]+", "");
    }

    private static List<ExportedItem> items() throws IOException {
        List<ExportedItem> items = new ArrayList<>();
        if (RealExports.clinic().isPresent()) {
            items.addAll(RealExports.items(RealExports.clinic().get()));
        }
        if (RealExports.themeTest().isPresent()) {
            items.addAll(RealExports.items(RealExports.themeTest().get()));
        }
        return items.stream()
                .filter(item -> Set.of("post", "page").contains(item.type()))
                .toList();
    }
}
