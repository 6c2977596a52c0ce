package org.praxiscms.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(settings.getValue("praxis.datasource.url")).startsWith("jdbc:postgresql://db/praxis?");
        assertThat(settings.getValue("praxis.datasource.user")).isEqualTo("u");
        assertThat(settings.getValue("praxis.datasource.password")).isEqualTo("p");
    }

    @Test
    void a_system_property_goes_before_the_environment() {
        var settings = new DatabaseSettings(Map.of("PRAXIS_DB_URL", "jdbc:postgresql://db/praxis"), "jdbc:h2:mem:t");

        assertThat(settings.getValue("praxis.datasource.class")).isEqualTo("org.h2.jdbcx.JdbcDataSource");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/p, jdbc:postgresql://db/p?connectTimeout=10&socketTimeout=60&tcpKeepAlive=true",
        "jdbc:postgresql://db/p?ssl=true, jdbc:postgresql://db/p?ssl=true&connectTimeout=10&socketTimeout=60&tcpKeepAlive=true",
        "jdbc:postgresql://db/p?socketTimeout=5, jdbc:postgresql://db/p?socketTimeout=5&connectTimeout=10&tcpKeepAlive=true",
        "jdbc:h2:mem:t, jdbc:h2:mem:t"
    })
    void a_silent_postgresql_is_given_up_unless_the_address_says_when(String address, String whole) {
        var settings = new DatabaseSettings(Map.of("PRAXIS_DB_URL", address), "");

        assertThat(settings.getValue("praxis.datasource.url")).isEqualTo(whole);
    }

    @Test
    void white_space_belongs_to_the_password_alone() {
        var settings = new DatabaseSettings(
                Map.of("PRAXIS_DB_URL", " jdbc:h2:mem:t\n", "PRAXIS_DB_USER", " u ", "PRAXIS_DB_PASSWORD", " p "), "");

        assertThat(settings.getValue("praxis.datasource.url")).isEqualTo("jdbc:h2:mem:t");
        assertThat(settings.getValue("praxis.datasource.user")).isEqualTo("u");
        assertThat(settings.getValue("praxis.datasource.password")).isEqualTo(" p ");
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
