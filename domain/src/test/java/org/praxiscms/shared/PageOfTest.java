package org.praxiscms.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageOfTest {
    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "11,1", "12,1", "13,2", "24,2", "25,3", "12000000000,1000000000"})
    void the_last_page_may_be_half_full(long total, int pages) {
        assertThat(new PageOf<>(List.of(), 1, 12, total).pages()).isEqualTo(pages);
    }

    @Test
    void the_first_page_has_no_previous_and_the_last_no_next() {
        PageOf<String> first = new PageOf<>(List.of("a"), 1, 1, 3);
        PageOf<String> middle = new PageOf<>(List.of("b"), 2, 1, 3);
        PageOf<String> last = new PageOf<>(List.of("c"), 3, 1, 3);

        assertThat(first.hasPrevious()).isFalse();
        assertThat(first.hasNext()).isTrue();
        assertThat(middle.hasPrevious()).isTrue();
        assertThat(middle.hasNext()).isTrue();
        assertThat(last.hasPrevious()).isTrue();
        assertThat(last.hasNext()).isFalse();
    }

    @Test
    void an_empty_list_has_one_empty_page() {
        PageOf<String> empty = new PageOf<>(List.of(), 1, 12, 0);

        assertThat(empty.hasNext()).isFalse();
        assertThat(empty.hasPrevious()).isFalse();
    }

    @Test
    void a_page_does_not_change_with_the_list_that_it_was_made_of() {
        List<String> items = new ArrayList<>(List.of("a"));
        PageOf<String> page = new PageOf<>(items, 1, 12, 1);

        items.add("b");

        assertThat(page.items()).containsExactly("a");
        assertThatThrownBy(() -> page.items().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
