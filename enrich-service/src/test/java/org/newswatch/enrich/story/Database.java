package org.newswatch.enrich.story;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.newswatch.enrich.story.likeness.FingerprintReader;
import org.newswatch.local.KafkaAndPostgres;

/** A database of its own on the real PostgreSQL, empty at the start, and the replicas that use it. */
final class Database {

    static final Instant NOON = Instant.parse("2026-11-17T12:00:00Z");

    private final DataSource source;

    private Database(DataSource source) {
        this.source = source;
    }

    static Database empty() {
        var servers = new KafkaAndPostgres();
        servers.init(Map.of("database", "stories"));
        var access = servers.start();
        var source = pool(access);
        var flyway = Flyway.configure().dataSource(source).cleanDisabled(false).load();
        flyway.clean();
        flyway.migrate();
        return new Database(source);
    }

    private static DataSource pool(Map<String, String> access) {
        var pool = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                        connections -> connections.maxSize(20).connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(access.get("quarkus.datasource.jdbc.url"))
                                .principal(new NamePrincipal(access.get("quarkus.datasource.username")))
                                .credential(new SimplePassword(access.get("quarkus.datasource.password")))));
        try {
            return AgroalDataSource.from(pool);
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to " + access, e);
        }
    }

    Stories replica() {
        return replica(Map.of(), () -> NOON);
    }

    Stories replica(Map<String, String> settings, InstantSource clock) {
        return new Stories(source, config(settings), clock, new FingerprintReader());
    }

    /** The defaults, but for these. */
    static StoryConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(StoryConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withConverter(java.time.Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .build()
                .getConfigMapping(StoryConfig.class);
    }

    long count(String what) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }
}
