package org.praxiscms.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.disclaimer.Disclaimer;
import org.praxiscms.publication.Text;
import org.praxiscms.shared.SafeHtml;
import org.praxiscms.shared.Slug;

class StarterDocumentTest {
    private static final Set<String> SITE_PATHS = Set.of("/", "/articles", "/contact", "/notices");

    static List<String> articles() {
        return StarterDocument.index("articles.txt");
    }

    static Stream<String> texts() {
        return Stream.of("articles", "pages", "notices").flatMap(StarterDocumentTest::listed);
    }

    private static Stream<String> listed(String folder) {
        return StarterDocument.index(folder + ".txt").stream().map(name -> folder + "/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "pages", "notices"})
    void each_file_is_listed_once_and_each_listed_file_is_there(String folder) throws Exception {
        assertThat(StarterDocument.index(folder + ".txt")).containsExactlyInAnyOrderElementsOf(filesIn(folder));
    }

    @Test
    void each_picture_is_used_somewhere() throws Exception {
        Set<String> used = new HashSet<>(Set.of("welcome.svg"));
        texts().map(StarterDocument::read).forEach(text -> used.addAll(picturesOf(text)));

        assertThat(used).containsExactlyInAnyOrderElementsOf(filesIn("pictures"));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void an_article_takes_a_few_minutes_to_read(String name) {
        Element body = StarterDocument.read("articles/" + name).body();
        body.select("ol.references, figcaption").remove();

        assertThat(SafeHtml.of(body.html()).words()).isBetween(500, 900);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void an_article_has_all_its_facts(String name) {
        StarterDocument article = StarterDocument.read("articles/" + name);

        assertThat(article.title()).isNotBlank().hasSizeLessThanOrEqualTo(Text.LONGEST_TITLE);
        assertThat(article.fact("summary")).hasSizeBetween(40, Text.LONGEST_SUMMARY);
        assertThat(article.fact("description")).hasSizeBetween(40, 160);
        assertThat(article.fact("picture-alt")).hasSizeGreaterThan(10);
        assertThat(article.fact("picture-caption")).isNotBlank();
        assertThat(article.fact("tags").split(",")).hasSizeGreaterThan(1).allSatisfy(tag -> assertThat(Slug.from(tag))
                .isPresent());
        assertThat(article.fact("author")).isIn("maya-reyes", "tom-okafor", "ingrid-solberg");
        assertThat(StarterDocument.read("topics.html").body().getElementById(article.fact("topic")))
                .isNotNull();
        assertThat(LocalDateTime.parse(article.fact("published"))).isBetween("2026-05-01T00:00", "2026-12-31T00:00");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void pictures_are_there_and_described(String name) {
        StarterDocument text = StarterDocument.read(name);

        assertThat(picturesOf(text)).allSatisfy(picture -> assertThat(StarterDocument.bytes("pictures/" + picture))
                .isNotEmpty());
        assertThat(text.body().select("img")).allSatisfy(img -> {
            assertThat(img.attr("src")).startsWith("picture:");
            assertThat(img.attr("alt")).hasSizeGreaterThan(10);
        });
    }

    @ParameterizedTest
    @MethodSource("texts")
    void links_inside_the_site_lead_to_something_that_is_planted(String name) {
        Set<String> planted = new HashSet<>(SITE_PATHS);
        listed("articles").forEach(file -> planted.add("/articles/" + slugOf(file)));
        listed("pages").forEach(file -> planted.add("/" + slugOf(file)));
        listed("notices").forEach(file -> planted.add("/notices/" + slugOf(file)));
        Element body = StarterDocument.read(name).body();

        assertThat(body.select("a[href^=/]")).extracting(a -> a.attr("href")).isSubsetOf(planted);
        assertThat(body.select("a[href^=#]"))
                .allSatisfy(a -> assertThat(body.getElementById(a.attr("href").substring(1)))
                        .isNotNull());
        assertThat(body.select("a:not([href^=/]):not([href^=#])"))
                .extracting(a -> a.attr("href"))
                .allSatisfy(address -> assertThat(address).matches("(?:https://|tel:\\+1|mailto:).*"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void nothing_of_a_text_is_lost_when_it_is_cleaned(String name) {
        Element body = StarterDocument.read(name).body();
        body.select("img").forEach(img -> img.attr("src", "/media/1/picture.svg"));

        String cleaned = SafeHtml.of(body.html()).toString();

        assertThat(Jsoup.parse(cleaned).body().getAllElements())
                .extracting(StarterDocumentTest::described)
                .containsExactlyElementsOf(body.getAllElements().stream()
                        .map(StarterDocumentTest::described)
                        .toList());
    }

    private static String described(Element element) {
        return element.normalName() + " "
                + element.attributes().asList().stream()
                        .map(a -> a.getKey() + "="
                                + a.getValue().replace("(", "%28").replace(")", "%29"))
                        .sorted()
                        .toList()
                + " " + element.ownText();
    }

    @Test
    void each_text_has_an_address_of_its_own() {
        assertThat(texts().map(name -> name.replaceAll("/.*", "/") + slugOf(name)))
                .doesNotHaveDuplicates();
    }

    @Test
    void each_kind_of_notice_is_there_once() {
        List<StarterDocument> notices =
                listed("notices").map(StarterDocument::read).toList();

        assertThat(notices)
                .extracting(notice -> Disclaimer.Kind.valueOf(notice.fact("kind")))
                .containsExactlyInAnyOrder(Disclaimer.Kind.values());
        assertThat(notices).allSatisfy(notice -> assertThat(LocalDate.parse(notice.fact("effective")))
                .isBefore("2026-05-01"));
    }

    @Test
    void each_topic_has_a_name_and_a_sentence() {
        assertThat(StarterDocument.read("topics.html").body().select("dt"))
                .hasSizeGreaterThan(2)
                .allSatisfy(term -> {
                    assertThat(new Slug(term.id())).isNotNull();
                    assertThat(term.text()).isNotBlank();
                    assertThat(Objects.requireNonNull(term.nextElementSibling()).normalName())
                            .isEqualTo("dd");
                    assertThat(term.nextElementSibling().text()).isNotBlank();
                });
    }

    @Test
    void a_missing_fact_is_named_with_its_file() {
        String name = "pages/" + StarterDocument.index("pages.txt").get(0);

        assertThat(StarterDocument.read(name).optionalFact("weather")).isNull();
        assertThatThrownBy(() -> StarterDocument.read(name).fact("weather"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(name + " lacks weather");
        assertThatThrownBy(() -> StarterDocument.read("pages/nothing.html"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no starter content pages/nothing.html");
    }

    private static List<String> picturesOf(StarterDocument text) {
        return Stream.concat(
                        Stream.ofNullable(text.optionalFact("picture")),
                        text.body().select("img").stream()
                                .map(img -> img.attr("src").substring("picture:".length())))
                .toList();
    }

    private static Slug slugOf(String name) {
        return new Slug(StarterDocument.read(name).fact("slug"));
    }

    private static List<String> filesIn(String folder) throws IOException, URISyntaxException {
        URL resource = Objects.requireNonNull(StarterDocument.class.getResource("/starter/" + folder));
        try (Stream<Path> files = Files.list(Path.of(resource.toURI()))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
