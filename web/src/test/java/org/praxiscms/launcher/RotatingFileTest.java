package org.praxiscms.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingFileTest {

    @TempDir
    Path directory;

    @Test
    void a_full_file_makes_room_and_the_oldest_goes() throws IOException {
        Path file = directory.resolve("log").resolve("praxis.log");

        try (RotatingFile log = new RotatingFile(file, 10)) {
            for (int number = 10; number < 25; number++) {
                log.write(("line " + number + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(file).hasContent("line 24");
        assertThat(file.resolveSibling("praxis.log.1")).hasContent("line 23");
        assertThat(file.resolveSibling("praxis.log.9")).hasContent("line 15");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.10");
    }

    @Test
    void a_restart_goes_on_in_the_same_file() throws IOException {
        Path file = directory.resolve("praxis.log");
        for (String line : new String[] {"first\n", "second\n"}) {
            try (RotatingFile log = new RotatingFile(file, 100)) {
                log.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(file).hasContent("first\nsecond");
    }
}
