package org.newswatch.bench.subscriptions;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.local.PostgresServer;
import org.postgresql.PGConnection;

/** The subscriptions in the service's database. They are copied in, for a million requests would take an hour. */
final class StoredSubscriptions implements AutoCloseable {

    private static final int AT_ONCE = 20_000;

    /** What differs between any two subscriptions. */
    private static final String OWN = "array['id', 'tenant_id', 'version', 'created_at', 'feed_token', 'name']";

    private final Connection database;
    private final News news;

    StoredSubscriptions(String address, News news) throws SQLException {
        this.database = DriverManager.getConnection(address, PostgresServer.USER, PostgresServer.PASSWORD);
        this.news = news;
        execute("create unlogged table if not exists bench_query (n int, tenant_id text, query text)");
    }

    Connection database() {
        return database;
    }

    /** Stores the subscriptions of these numbers as their name, the tenants in turn. */
    void copy(int from, int to, List<String> tenants) throws SQLException, IOException {
        for (int at = from; at < to; at += AT_ONCE) {
            var rows = IntStream.range(at, Math.min(at + AT_ONCE, to))
                    .mapToObj(n -> n + "\t" + tenants.get(n % tenants.size()) + "\t"
                            + news.subscription(n).query().replace("\\", "\\\\") + "\n")
                    .collect(Collectors.joining());
            execute("truncate bench_query");
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_query from stdin", new StringReader(rows));
            execute("""
                with next as (update subscription_version set version = version + (select count(*) from bench_query)
                              returning version)
                insert into subscription (id, tenant_id, name, query, topics, languages, sources, notify, status, version,
                                          created_at)
                select uuidv7(), q.tenant_id, q.n::text, q.query, '{}', '{}', '{}', 'story', 'active',
                       next.version - row_number() over (order by q.n) + 1, now()
                from bench_query q, next
                """);
        }
        execute("analyze subscription");
    }

    /** Fails unless one made over the API with the same query is the same in all that two subscriptions can share. */
    void requireSame(String posted, int copied) throws SQLException {
        try (var statement = database.prepareStatement("""
            select to_jsonb(a) - %1$s = to_jsonb(b) - %1$s, to_jsonb(a)::text, to_jsonb(b)::text
            from subscription a, subscription b where a.id = ?::uuid and b.name = ?
            """.formatted(OWN))) {
            statement.setString(1, posted);
            statement.setString(2, Integer.toString(copied));
            try (var row = statement.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw new IllegalStateException(
                            "copied and posted differ: " + row.getString(2) + " and " + row.getString(3));
                }
            }
        }
    }

    /** Pauses those of these numbers, or sets all going again where there are none. */
    void pause(BitSet numbers) throws SQLException {
        var names = numbers.stream().mapToObj(Integer::toString).toArray();
        try (var statement = database.prepareStatement("""
            with turned as (select id, row_number() over () as n from subscription
                            where case when cardinality(?) = 0 then status = 'paused' else name = any (?) end),
                 next as (update subscription_version set version = version + (select count(*) from turned)
                          returning version)
            update subscription s set status = ?, version = next.version - t.n + 1 from turned t, next where t.id = s.id
            """)) {
            statement.setArray(1, database.createArrayOf("text", names));
            statement.setArray(2, database.createArrayOf("text", names));
            statement.setString(3, numbers.isEmpty() ? "active" : "paused");
            statement.executeUpdate();
        }
        execute("analyze subscription");
    }

    /** Seconds that the same rows take to be read as the service reads them, with nothing done about them. */
    double secondsToRead() throws SQLException {
        long start = System.nanoTime();
        database.setAutoCommit(false);
        try (var statement = database.prepareStatement("""
            select id, query, topics, languages, sources, notify, confirmed_by, corrections, schedule::text, status
            from subscription where version > ?
            """)) {
            statement.setFetchSize(1_000);
            statement.setLong(1, 0);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    for (int column = 1; column <= 10; column++) {
                        row.getString(column);
                    }
                }
            }
        } finally {
            database.commit();
            database.setAutoCommit(true);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
