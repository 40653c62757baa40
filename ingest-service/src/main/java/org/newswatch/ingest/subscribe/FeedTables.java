package org.newswatch.ingest.subscribe;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs statements on the tables of feeds. */
@ApplicationScoped
class FeedTables {

    private final DataSource database;

    FeedTables(DataSource database) {
        this.database = database;
    }

    /** What is done with a connection. */
    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    <T> T read(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("feeds could not be read", e);
        }
    }

    /** In one transaction, which ends when the work does. */
    <T> T change(Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> read(work));
    }
}
