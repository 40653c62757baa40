package org.newswatch.alert.match;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Hears of changes of subscriptions when they are committed (V13), by a connection of its own. For one thread. */
@Singleton
class Announcements {

    /** Under a name of its own, so that whoever looks at the database's sessions knows it. */
    private static final String LISTEN = "set application_name = 'alert-service listens'; listen subscriptions";

    private static final String LISTEN_NO_MORE = "unlisten *; reset application_name";

    private static final Logger LOG = Logger.getLogger(Announcements.class);
    private static final int ANSWER_S = 1;

    private final AgroalDataSource database;
    private final MatchConfig config;
    private @Nullable Connection listening;

    Announcements(AgroalDataSource database, MatchConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * Returns when there may be a change: one was announced, or none for a while, or it has begun to listen and has heard of none before.
     *
     * @throws SQLException when it can't hear anything; the next call begins anew
     */
    void await() throws SQLException {
        if (listening == null) {
            listening = listen();
            return;
        }
        try {
            hear(listening);
        } catch (SQLException e) {
            close(listening);
            listening = null;
            throw e;
        }
    }

    private Connection listen() throws SQLException {
        var connection = database.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(LISTEN);
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw e;
        }
    }

    private void hear(Connection connection) throws SQLException {
        int patience = Math.toIntExact(Math.max(1, config.look().toMillis()));
        var announced = connection.unwrap(PGConnection.class).getNotifications(patience);
        if ((announced == null || announced.length == 0) && !connection.isValid(ANSWER_S)) {
            throw new SQLException("the connection that listens has gone silent");
        }
    }

    /** As one among others again; a dead connection fails at that, by which the pool knows that it is one. */
    private static void close(Connection connection) {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute(LISTEN_NO_MORE);
        } catch (SQLException e) {
            LOG.debug("the connection that listened is gone", e);
        }
    }
}
