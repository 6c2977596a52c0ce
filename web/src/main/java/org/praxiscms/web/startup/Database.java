package org.praxiscms.web.startup;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** Where the data lie. */
@DataSourceDefinition(
        name = Database.NAME,
        className = "${MPCONFIG=praxis.datasource.class:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=praxis.datasource.url:jdbc:h2:file:./praxis-data/database/praxis;WRITE_DELAY=0}",
        user = "${MPCONFIG=praxis.datasource.user:praxis}",
        password = "${MPCONFIG=praxis.datasource.password:praxis}")
@ApplicationScoped
public class Database {
    public static final String NAME = "java:app/jdbc/praxis";
}
