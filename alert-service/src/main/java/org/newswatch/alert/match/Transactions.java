package org.newswatch.alert.match;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** One transaction for all that a batch writes. */
@Singleton
class Transactions {

    private final AgroalDataSource database;

    Transactions(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What the work gives, once it is committed.
     *
     * @throws SQLException when the database is away or in trouble: to be done again
     * @throws RuntimeException when an event can't be worked on
     */
    <T> T commit(Work<T> work) throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | InterruptedException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            if (isOfTheEvents(e)) {
                throw new IllegalArgumentException("a text of it can't be stored", e);
            }
            throw e;
        }
    }

    /** SQLSTATE class 22, data exception: no waiting will help. Everything else is the database's own trouble. */
    private static boolean isOfTheEvents(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("22");
    }

    /** What is done in a transaction. */
    interface Work<T> {
        T in(Connection connection) throws SQLException, InterruptedException;
    }
}
