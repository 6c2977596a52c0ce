package org.praxiscms.transfer.wordpress.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressBookTest {

    private final RememberedAddresses remembered = new RememberedAddresses("https://www.clinic.example", "");
    private final AddressBook book = remembered.book();

    @BeforeEach
    void enter() {
        remembered.enter("https://www.clinic.example/about/", "/about-us", "About");
        remembered.enter("https://www.clinic.example/%C3%BCber/", "/ueber", "Über");
        remembered.enter(6, "/articles/six", "Six");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.clinic.example/about/,/about-us",
        "http://clinic.example/about,/about-us",
        "//clinic.example/about,/about-us",
        "/about/,/about-us",
        "/About/#team,/about-us#team",
        "/about?ref=x#team,/about-us?ref=x#team",
        "/about/page/2/,/about-us",
        "?p=6,/articles/six",
        "https://clinic.example/?page_id=6&preview=true#x,/articles/six#x",
        "/index.php?p=6,/articles/six",
        "/über/,/ueber",
    })
    void a_link_is_found_however_it_is_written(String old, String expected) {
        assertThat(book.link(old)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"https://other.example/about/", "/nowhere/", "mailto:about@clinic.example", "https://[bad/about"})
    void what_is_foreign_or_unknown_is_left(String address) {
        assertThat(book.link(address)).isEmpty();
    }

    @Test
    void the_title_of_a_known_page_is_told() {
        assertThat(book.title("http://clinic.example/about")).contains("About");
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b-300x200.jpg,/a/b.jpg",
        "/a/b-scaled.jpg,/a/b.jpg",
        "/a/b.jpg?w=604,/a/b.jpg",
        "/a/b-1024x768.jpeg?x=1#y,/a/b.jpeg",
        "/a/b-12.jpg,/a/b-12.jpg",
    })
    void a_pictures_sizes_have_one_original(String size, String original) {
        assertThat(PictureAddress.original(size)).isEqualTo(original);
    }
}
