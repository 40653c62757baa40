package org.newswatch.ingest.dedupe;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.newswatch.local.KafkaAndPostgres;

/** The tables of this service in a real PostgreSQL, for tests without the service around them. */
final class Database {

    private final String url;
    private final String user;
    private final String password;

    Database() {
        var servers = new KafkaAndPostgres();
        servers.init(Map.of("database", "dedupe"));
        var settings = servers.start();
        url = settings.get("quarkus.datasource.jdbc.url");
        user = settings.get("quarkus.datasource.username");
        password = settings.get("quarkus.datasource.password");
        Flyway.configure().dataSource(url, user, password).load().migrate();
    }

    /** What work makes of the known articles in a committed transaction. */
    <T> T transaction(Work<T> work) throws SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            var made = work.on(new KnownArticles(connection));
            connection.commit();
            return made;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    interface Work<T> {
        T on(KnownArticles known) throws SQLException;
    }
}
