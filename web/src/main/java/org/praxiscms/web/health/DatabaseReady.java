package org.praxiscms.web.health;

import jakarta.annotation.PostConstruct;
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
import org.praxiscms.database.SchemaFailure;
import org.praxiscms.database.SchemaMigration;
import org.praxiscms.web.http.RequestLog;

/** The database answers and has the schema of this release: visitors can be served. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    private static final int SECONDS_TO_ANSWER = 3;

    @Resource(lookup = PraxisDatabase.NAME)
    DataSource database;

    private SchemaMigration schema;

    @PostConstruct
    void prepare() {
        schema = new SchemaMigration(database);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        if (RequestLog.isStopping()) {
            return answer.withData("stopping", true).down().build();
        }
        try {
            String product = product();
            boolean upToDate = schema.isUpToDate();
            return answer.withData("product", product)
                    .withData("schemaUpToDate", upToDate)
                    .status(upToDate)
                    .build();
        } catch (SQLException | SchemaFailure unreachable) {
            return answer.withData("reachable", false).down().build();
        }
    }

    /** Gives its connection back: the look at the schema takes one of its own. */
    private String product() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!connection.isValid(SECONDS_TO_ANSWER)) {
                throw new SQLException("no answer after " + SECONDS_TO_ANSWER + " s");
            }
            return connection.getMetaData().getDatabaseProductName();
        }
    }
}
