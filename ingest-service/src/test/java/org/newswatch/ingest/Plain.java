package org.newswatch.ingest;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.newswatch.local.KafkaAndPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** A real database with the service's tables, and a real broker, for tests that need no service around them. */
public final class Plain {

    private static final Plain STARTED = new Plain();

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final String kafka;

    private Plain() {
        var servers = new KafkaAndPostgres();
        servers.init(Map.of("database", "plain"));
        var settings = servers.start();
        kafka = settings.get("kafka.bootstrap.servers");
        database.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        database.setUser(settings.get("quarkus.datasource.username"));
        database.setPassword(settings.get("quarkus.datasource.password"));
        Flyway.configure().dataSource(database).load().migrate();
    }

    public static DataSource database() {
        return STARTED.database;
    }

    public static String kafka() {
        return STARTED.kafka;
    }
}
