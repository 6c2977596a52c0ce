package org.praxiscms.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxiscms.transfer.wordpress.SiteInfo;

class ImportSiteTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final ImportSite site = site("https://www.Harborview.example/", "https://harborview.example/blog");

    @ParameterizedTest
    @CsvSource({
        "https://www.Harborview.example/,harborview.example",
        "http://harborview.example,harborview.example",
        "https://clinics.example/Harborview//,clinics.example/harborview",
        "https://wwwhatever.example,wwwhatever.example",
    })
    void a_site_is_named_by_its_address_without_scheme_and_www(String link, String name) {
        assertThat(site(link, "").name()).isEqualTo(name);
    }

    @Test
    void without_a_link_the_base_address_names_it() {
        assertThat(site(" ", "https://blog.example/").name()).isEqualTo("blog.example");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.harborview.example/blog/Back-Pain/,/blog/back-pain",
        "http://harborview.example/blog/back-pain,/blog/back-pain",
        "/blog/back-pain?utm=x#top,/blog/back-pain",
        "https://harborview.example/?p=5,?5",
    })
    void an_address_is_remembered_in_one_form(String address, String key) {
        assertThat(site.key(address)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "https://other.example/blog/back-pain", "mailto:hello@harborview.example"})
    void another_sites_address_is_not_remembered(String address) {
        assertThat(site.key(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://harborview.example/blog/back-pain/,/blog/back-pain",
        "https://www.harborview.example/r%C3%BCcken/,/rücken",
        "/about,/about",
    })
    void a_path_is_decoded_and_has_no_ending_slash(String address, String path) {
        assertThat(site.path(address)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://harborview.example/",
                "https://harborview.example/?p=5",
                "https://other.example/about",
                "https://harborview.example/a b%",
                "",
            })
    void the_home_page_a_number_and_another_site_have_no_path_here(String address) {
        assertThat(site.path(address)).isEmpty();
    }

    @Test
    void a_file_of_the_site_itself_gets_its_host() {
        assertThat(site("https://harborview.example/", "").absolute("/files/a.png"))
                .isEqualTo("https://harborview.example/files/a.png");
        assertThat(site.absolute("//cdn.example/a.png")).isEqualTo("//cdn.example/a.png");
        assertThat(site.absolute("https://cdn.example/a.png")).isEqualTo("https://cdn.example/a.png");
    }

    @Test
    void all_sizes_of_a_picture_have_one_key() {
        String key = ImportSite.pictureKey("https://www.harborview.example/files/Knee.jpg");

        assertThat(ImportSite.pictureKey("http://harborview.example/files/Knee-300x200.jpg?w=604"))
                .isEqualTo(key);
        assertThat(ImportSite.pictureKey("//harborview.example/files/Knee-scaled.jpg"))
                .isEqualTo(key);
        assertThat(ImportSite.pictureKey("https://harborview.example/files/Hip.jpg"))
                .isNotEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "https://harborview.example/files/Knee.JPG?w=604,Knee.JPG,image/jpeg",
        "https://harborview.example/files/r%C3%BCcken+1.png,rücken+1.png,image/png",
        "https://harborview.example/files/,file,application/octet-stream",
        "https://harborview.example/files/100%.pdf,100%.pdf,application/pdf",
    })
    void a_file_has_the_name_and_kind_that_its_address_tells(String address, String name, String mimeType) {
        assertThat(ImportSite.fileName(address)).isEqualTo(name);
        assertThat(ImportSite.mimeType(address)).isEqualTo(mimeType);
    }

    @Test
    void a_long_file_name_keeps_its_ending() {
        assertThat(ImportSite.fileName("https://harborview.example/" + "a".repeat(300) + ".png"))
                .hasSize(100)
                .endsWith("aa.png");
    }

    @Test
    void what_is_not_encoded_stays_as_it_is() {
        assertThat(ImportSite.decoded("50% off+more")).isEqualTo("50% off+more");
        assertThat(ImportSite.decoded("%E8%83%8C%E7%97%9B")).isEqualTo("背痛");
    }

    @Test
    void a_category_is_found_by_its_number() {
        site.category(7, "knees");

        assertThat(site.categorySlug(7)).isEqualTo("knees");
        assertThat(site.categorySlug(8)).isNull();
    }

    @Test
    void the_clock_of_the_site_can_be_guessed_later() {
        assertThat(site.zone()).isEqualTo(CHICAGO);

        site.livesIn(ZoneId.of("Europe/Berlin"));

        assertThat(site.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    private static ImportSite site(String link, String baseBlogUrl) {
        return new ImportSite(new SiteInfo("Harborview", link, "", "en", link, baseBlogUrl, "1.2"), CHICAGO);
    }
}
