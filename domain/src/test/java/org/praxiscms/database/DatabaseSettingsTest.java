package org.praxiscms.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
    @Test
    void without_an_environment_the_database_is_a_file_that_loses_no_commit() {
        var settings = new DatabaseSettings(Map.of("PRAXIS_HOME", "/srv/praxis"), "");

        assertThat(settings.getValue("praxis.datasource.class")).isEqualTo("org.h2.jdbcx.JdbcDataSource");
        assertThat(settings.getValue("praxis.datasource.url"))
                .isEqualTo("jdbc:h2:file:/srv/praxis/database/praxis;WRITE_DELAY=0");
    }

    @Test
    void an_address_in_the_environment_chooses_postgresql() {
        var settings = new DatabaseSettings(
                Map.of(
                        "PRAXIS_DB_URL",
                        "jdbc:postgresql://db/praxis",
                        "PRAXIS_DB_USER",
                        "u",
                        "PRAXIS_DB_PASSWORD",
                        "p"),
                "");

        assertThat(settings.getValue("praxis.datasource.class")).isEqualTo("org.postgresql.ds.PGSimpleDataSource");
        assertThat(settings.getValue("praxis.datasource.url")).isEqualTo("jdbc:postgresql://db/praxis");
        assertThat(settings.getValue("praxis.datasource.user")).isEqualTo("u");
        assertThat(settings.getValue("praxis.datasource.password")).isEqualTo("p");
    }

    @Test
    void a_system_property_goes_before_the_environment() {
        var settings = new DatabaseSettings(Map.of("PRAXIS_DB_URL", "jdbc:postgresql://db/praxis"), "jdbc:h2:mem:t");

        assertThat(settings.getValue("praxis.datasource.class")).isEqualTo("org.h2.jdbcx.JdbcDataSource");
    }

    @Test
    void an_empty_user_or_password_counts_as_not_set() {
        var settings = new DatabaseSettings(
                Map.of("PRAXIS_DB_URL", "jdbc:postgresql://db/praxis", "PRAXIS_DB_USER", "", "PRAXIS_DB_PASSWORD", ""),
                "");

        assertThat(settings.getValue("praxis.datasource.user")).isEqualTo("praxis");
        assertThat(settings.getValue("praxis.datasource.password")).isEqualTo("praxis");
    }
}
