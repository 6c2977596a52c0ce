package org.praxiscms.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTimeTest {
    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "238,1", "356,1", "357,2", "476,2", "800,3", "2380,10"})
    void a_text_takes_whole_minutes_and_at_least_one(int words, int minutes) {
        assertThat(ReadingTime.minutes(words)).isEqualTo(minutes);
    }
}
