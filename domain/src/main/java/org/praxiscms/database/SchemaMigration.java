package org.praxiscms.database;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the database's schema to the version that this release was written for; the only place that changes it. */
public final class SchemaMigration {
    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

    private final Flyway flyway;

    public SchemaMigration(DataSource database) {
        this.flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                // A schema newer than this release: an older release must not run on it.
                .ignoreMigrationPatterns(new String[0])
                // Clean drops everything: nobody needs it here.
                .cleanDisabled(true)
                .load();
    }

    /**
     * @throws SchemaFailure where the database holds something else, a newer schema, or cannot be reached
     */
    public void run() {
        try {
            MigrateResult result = flyway.migrate();
            if (result.migrationsExecuted > 0) {
                LOG.info(() -> "Schema brought to version " + result.targetSchemaVersion);
            }
        } catch (FlywayException e) {
            String firstLine =
                    String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("unknown");
            throw new SchemaFailure("The database's schema cannot be brought up to date: " + firstLine, e);
        }
    }

    /**
     * Whether the schema is the one that this release was written for: nothing is left to do, nothing has failed, and no
     * newer release has been at work.
     *
     * @throws SchemaFailure where the database cannot tell
     */
    public boolean isUpToDate() {
        try {
            return isComplete(Arrays.stream(flyway.info().all())
                    .map(MigrationInfo::getState)
                    .toList());
        } catch (FlywayException e) {
            throw new SchemaFailure("The database does not tell its schema's version", e);
        }
    }

    static boolean isComplete(List<MigrationState> migrations) {
        return !migrations.isEmpty() && migrations.stream().allMatch(MigrationState.SUCCESS::equals);
    }
}
