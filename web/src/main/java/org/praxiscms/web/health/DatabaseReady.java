package org.praxiscms.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.praxiscms.database.PraxisDatabase;
import org.praxiscms.database.SchemaMigration;
import org.praxiscms.web.http.RequestLog;

/** The database answers and has the schema of this release: visitors can be served. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    private static final int SECONDS_TO_ANSWER = 3;

    @Resource(lookup = PraxisDatabase.NAME)
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        if (RequestLog.isStopping()) {
            return answer.withData("stopping", true).down().build();
        }
        try (Connection connection = database.getConnection()) {
            boolean answers = connection.isValid(SECONDS_TO_ANSWER);
            boolean upToDate = answers && new SchemaMigration(database).isUpToDate();
            return answer.withData("product", connection.getMetaData().getDatabaseProductName())
                    .withData("schemaUpToDate", upToDate)
                    .status(answers && upToDate)
                    .build();
        } catch (SQLException unreachable) {
            return answer.withData("reachable", false).down().build();
        }
    }
}
