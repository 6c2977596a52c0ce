package org.praxiscms.web.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxiscms.transfer.ImportReport;
import org.praxiscms.transfer.WordPressImport;

class StartupTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:/srv/praxis/database/praxis, America/New_York, true",
        "jdbc:h2:file:/srv/praxis/database/praxis, UTC, false",
        "jdbc:h2:file:/srv/praxis/database/praxis, Asia/Tokyo, false",
        "jdbc:postgresql://db/praxis, America/New_York, false"
    })
    void the_built_in_database_wants_a_zone_that_repeats_no_hour(String database, String zone, boolean isWarned) {
        assertThat(Startup.repeatsHours(database, TimeZone.getTimeZone(zone))).isEqualTo(isWarned);
    }

    @Test
    void an_import_that_fails_does_not_stop_the_site() {
        Logger log = Logger.getLogger(Startup.class.getName());
        Startup startup = new Startup();
        startup.wordPress = new WordPressImport() {
            @Override
            public boolean isNews(Path file) {
                return true;
            }

            @Override
            public ImportReport run(Path file) {
                throw new IllegalStateException("a text that nobody thought of");
            }
        };

        log.setLevel(Level.OFF);
        try {
            assertThatCode(() -> startup.importFrom("export.xml")).doesNotThrowAnyException();
        } finally {
            log.setLevel(null);
        }
    }
}
