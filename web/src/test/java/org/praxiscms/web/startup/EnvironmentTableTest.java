package org.praxiscms.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.praxiscms.settings.Setting;

/** Holds what operations read and what the program knows together. */
class EnvironmentTableTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)` \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\|$", Pattern.MULTILINE);

    @Test
    void the_table_names_each_variable_once_and_in_order() throws IOException {
        assertThat(rows())
                .extracting(row -> row.group(1))
                .containsExactlyElementsOf(
                        Arrays.stream(Setting.values()).map(Enum::name).toList());
    }

    @Test
    void the_table_gives_the_defaults_that_count() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            String preset = Setting.valueOf(row.group(1)).preset();
            assertThat(row.group(2)).startsWith(preset.isEmpty() ? "–" : "`" + preset + "`");
        });
    }

    @Test
    void the_table_tells_what_each_variable_does() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.group(3)).isNotBlank();
            assertThat(row.group(4)).hasSizeGreaterThan(20);
        });
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("../ear/README.md")))
                .results()
                .toList();
    }
}
