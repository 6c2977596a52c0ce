package org.praxiscms.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praxiscms.database.DatabaseSettings;

class DataDirectoryTest {
    @Test
    void the_bundle_and_the_application_name_the_same_database(@TempDir Path home) throws Exception {
        DatabaseSettings application = new DatabaseSettings(Map.of("PRAXIS_HOME", home.toString()), "");

        try (DataDirectory directory = DataDirectory.open(home)) {
            assertThat(directory.databaseUrl()).isEqualTo(application.getValue("praxis.datasource.url"));
        }
    }
}
