package org.praxiscms.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Has the nodes that share a PostgreSQL start one after the other: two at once on a new one would both plant it. The
 * database keeps the turn for the connection, and takes it back when the node dies. The built-in database has one node.
 */
public final class StartTurn {
    private static final Logger LOG = Logger.getLogger(StartTurn.class.getName());

    /** What PostgreSQL knows the turn by, in each database; any number that nobody else there takes. */
    private static final long NUMBER = 0x507261786973L;

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    /** An import of a large site takes minutes. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** Null where nobody else can be at it. */
    private final Connection connection;

    private StartTurn(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits until no other node is starting.
     *
     * @throws SchemaFailure where the database cannot be reached, or another node does not get done in half an hour
     */
    public static StartTurn await(DataSource database) {
        try {
            Connection connection = database.getConnection();
            try {
                if (isShared(connection)) {
                    takeTurn(connection);
                    return new StartTurn(connection);
                }
            } catch (SQLException | RuntimeException failure) {
                connection.close();
                throw failure;
            }
            connection.close();
            return new StartTurn(null);
        } catch (SQLException failure) {
            throw new SchemaFailure("The database cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static boolean isShared(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** Asks again and again; a statement that waited would be taken for a database that has vanished. */
    private static void takeTurn(Connection connection) throws SQLException {
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean told = false;
        while (!isSaid("select pg_try_advisory_lock(?)", connection)) {
            if (System.nanoTime() > end) {
                throw new SchemaFailure("Another node has been starting on this database for half an hour", null);
            }
            if (!told) {
                told = true;
                LOG.info("Another node is starting on this database: waiting for it");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_QUESTIONS.toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new SchemaFailure("Stopped while another node was starting", stopping);
            }
        }
    }

    private static boolean isSaid(String question, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, NUMBER);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** The next node's. */
    public void end() {
        if (connection == null) {
            return;
        }
        try {
            try {
                isSaid("select pg_advisory_unlock(?)", connection);
            } finally {
                connection.close();
            }
        } catch (SQLException lost) {
            LOG.log(Level.FINE, "The turn went with its connection", lost);
        }
    }
}
