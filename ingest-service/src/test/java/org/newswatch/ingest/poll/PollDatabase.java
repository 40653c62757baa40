package org.newswatch.ingest.poll;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.newswatch.local.KafkaAndPostgres;
import org.newswatch.local.PostgresServer;

/** A database of a test's own in a real PostgreSQL, with the service's tables. */
final class PollDatabase implements AutoCloseable {

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource source;

    private PollDatabase(AgroalDataSource source) {
        this.source = source;
    }

    /** @param options of the connections, such as {@code -c synchronous_commit=off} */
    static PollDatabase named(String name, String options) throws SQLException {
        var servers = new KafkaAndPostgres();
        servers.init(Map.of("database", name));
        var address = servers.start().get("quarkus.datasource.jdbc.url");
        Flyway.configure()
                .dataSource(address, PostgresServer.USER, PostgresServer.PASSWORD)
                .load()
                .migrate();
        var pool = new AgroalDataSourceConfigurationSupplier();
        pool.connectionPoolConfiguration(connections -> connections
                .maxSize(10)
                .acquisitionTimeout(Duration.ofSeconds(20))
                .connectionFactoryConfiguration(
                        factory -> factory.jdbcUrl(address + "?options=" + options.replace(" ", "%20"))
                                .principal(new NamePrincipal(PostgresServer.USER))
                                .credential(new SimplePassword(PostgresServer.PASSWORD))));
        return new PollDatabase(AgroalDataSource.from(pool));
    }

    AgroalDataSource source() {
        return source;
    }

    UUID subscribe(String tenant, String url, Instant now) throws SQLException {
        var id = UUID.randomUUID();
        execute("insert into feed (id, tenant, url, created_at) values ('%s', '%s', '%s', '%s')"
                .formatted(id, tenant, url, now));
        execute("insert into feed_poll (feed, next_fetch_at, poll_interval) values ('%s', '%s', interval '1 hour')"
                .formatted(id, now));
        return id;
    }

    void execute(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    <T> List<T> query(String sql, Row<T> row) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        }
    }

    /** The one value, as text. */
    String text(String sql) throws SQLException {
        return query(sql, row -> row.getString(1)).getFirst();
    }

    <T> T one(String sql, Row<T> row) throws SQLException {
        return query(sql, row).getFirst();
    }

    @Override
    public void close() {
        source.close();
    }
}
