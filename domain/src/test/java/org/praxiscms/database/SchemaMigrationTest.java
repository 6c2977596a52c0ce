package org.praxiscms.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaMigrationTest {
    @Test
    void a_schema_with_all_migrations_of_this_release_is_complete() {
        assertThat(SchemaMigration.isComplete(List.of(MigrationState.SUCCESS, MigrationState.SUCCESS)))
                .isTrue();
    }

    @Test
    void a_schema_without_a_migration_is_not() {
        assertThat(SchemaMigration.isComplete(List.of())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "FAILED", "FUTURE_SUCCESS", "FUTURE_FAILED", "MISSING_SUCCESS"})
    void nor_is_one_where_something_is_left_or_failed_or_of_a_newer_release(MigrationState state) {
        assertThat(SchemaMigration.isComplete(List.of(MigrationState.SUCCESS, state)))
                .isFalse();
    }

    @Test
    void a_database_that_cannot_be_reached_does_not_tell() {
        DataSource lost = (DataSource) Proxy.newProxyInstance(
                SchemaMigrationTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    throw new SQLException("no connection", "08001");
                });
        SchemaMigration migration = new SchemaMigration(lost);

        assertThatThrownBy(migration::isUpToDate).isInstanceOf(SchemaFailure.class);
    }
}
