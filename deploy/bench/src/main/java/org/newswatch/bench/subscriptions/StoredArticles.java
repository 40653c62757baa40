package org.newswatch.bench.subscriptions;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.newswatch.local.PostgresServer;

/** Sees when articles are through: they are stored in the transaction that stores their alerts. */
final class StoredArticles implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(4);
    private static final long LOOK_EVERY_NANOS = 300_000;

    private final Connection database;

    StoredArticles(String address) throws SQLException {
        database = DriverManager.getConnection(address, PostgresServer.USER, PostgresServer.PASSWORD);
    }

    /** Returns when all these are stored, seen within a millisecond. */
    void await(String... ids) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        try (var statement = database.prepareStatement("select count(*) from article where id = any (?)")) {
            statement.setArray(1, database.createArrayOf("text", ids));
            while (count(statement) < ids.length) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("articles did not get through: " + String.join(" ", ids));
                }
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        }
    }

    /** Fails unless the subscription has an alert. */
    void requireAlert(UUID subscription) throws SQLException {
        try (var statement = database.prepareStatement("select count(*) from alert where subscription_id = ?")) {
            statement.setObject(1, subscription);
            if (count(statement) != 1) {
                throw new IllegalStateException("an article was not matched by a subscription that was made before it");
            }
        }
    }

    private static int count(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
