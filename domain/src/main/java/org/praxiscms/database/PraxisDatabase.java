package org.praxiscms.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.Dependent;

/**
 * Declares the data source of the program, the same on Payara Micro and Payara Server.
 *
 * <p>{@link DatabaseSettings} gives the four values that differ between installations.
 */
@DataSourceDefinition(
        name = PraxisDatabase.NAME,
        className = "${MPCONFIG=praxis.datasource.class}",
        url = "${MPCONFIG=praxis.datasource.url}",
        user = "${MPCONFIG=praxis.datasource.user}",
        password = "${MPCONFIG=praxis.datasource.password}",
        // A quiet site keeps two connections; a third pays its start-up only under load.
        minPoolSize = 2,
        // Two nodes and the tools of operations stay below PostgreSQL's default of 100 connections.
        maxPoolSize = 20,
        properties = {
            // A restarted database must not need a restarted site: dead connections are replaced when they are taken.
            "fish.payara.is-connection-validation-required=true",
            // Connection.isValid; the default asks for a table by name, "auto-commit" and "meta-data" do not ask at
            // all.
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            // A visitor gets an error page after ten seconds and not after the default's sixty.
            "fish.payara.max-wait-time-in-millis=10000"
        })
@Dependent
public class PraxisDatabase {
    public static final String NAME = "java:app/jdbc/praxis";
}
