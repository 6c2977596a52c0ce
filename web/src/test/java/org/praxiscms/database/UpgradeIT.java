package org.praxiscms.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an earlier release has stored stays, in a schema of its own beside the one that the tests share. */
@ExtendWith(ArquillianExtension.class)
class UpgradeIT {
    private static final String SCHEMA = "upgrade";

    @Inject
    SharedDatabase shared;

    @AfterEach
    void leave_nothing() throws Exception {
        run("drop schema \"upgrade\" cascade");
    }

    @Test
    void an_article_of_the_foundation_stays_and_is_nobodys() throws Exception {
        flyway().target("1").load().migrate();
        run("insert into \"upgrade\".publication (id, kind, slug, path, created_at, version)"
                + " values (1, 'ARTICLE', 'knees', '/articles/knees', current_timestamp, 1)");

        flyway().load().migrate();

        assertThat(flyway().load().info().pending()).isEmpty();
        assertThat(firstOf("select path from \"upgrade\".publication where owner_id is null"))
                .isEqualTo("/articles/knees");
        assertThat(firstOf("select count(*) from \"upgrade\".account")).isEqualTo("0");
        assertThat(firstOf("select count(*) from \"upgrade\".security_policy")).isEqualTo("1");
    }

    /** A bean, for the server fills in resources of beans and not of tests. */
    @Dependent
    static class SharedDatabase {
        @Resource(lookup = PraxisDatabase.NAME)
        DataSource source;
    }

    private FluentConfiguration flyway() {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(shared.source)
                .locations("classpath:db/migration")
                .schemas(SCHEMA);
    }

    private void run(String command) throws SQLException {
        try (Connection connection = shared.source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }

    private String firstOf(String query) throws SQLException {
        try (Connection connection = shared.source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
