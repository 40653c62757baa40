package org.newswatch.bench.subscriptions;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.local.PostgresServer;

/** A hundred times a second gives a subscription another query, in the database alone: as if another replica had been asked to. */
final class Changes implements AutoCloseable {

    private static final long PAUSE_NANOS = 10_000_000;

    private final Connection database;
    private final News news;
    private final List<UUID> changing;
    private final Thread thread = new Thread(this::change, "changes");
    private int next;
    private volatile boolean ended;
    private volatile @Nullable SQLException failure;

    private Changes(Connection database, News news, List<UUID> changing, int next) {
        this.database = database;
        this.news = news;
        this.changing = changing;
        this.next = next;
    }

    /** @param from the number of the first of the new queries */
    static Changes start(String address, News news, List<UUID> changing, int from) throws SQLException {
        var database = DriverManager.getConnection(address, PostgresServer.USER, PostgresServer.PASSWORD);
        var changes = new Changes(database, news, changing, from);
        changes.thread.start();
        return changes;
    }

    /** Ends; the number of the query that would have been the next. */
    int stop() throws InterruptedException, SQLException {
        ended = true;
        thread.join();
        if (failure != null) {
            throw failure;
        }
        return next;
    }

    private void change() {
        long due = System.nanoTime();
        try (var statement = database.prepareStatement("""
            with next as (update subscription_version set version = version + 1 returning version)
            update subscription s set query = ?, version = next.version from next where s.id = ?
            """)) {
            while (!ended) {
                statement.setString(1, news.subscription(next++).query());
                statement.setObject(2, changing.get(next % changing.size()));
                statement.executeUpdate();
                due += PAUSE_NANOS;
                LockSupport.parkNanos(due - System.nanoTime());
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    @Override
    public void close() throws InterruptedException, SQLException {
        try (database) {
            stop();
        }
    }
}
