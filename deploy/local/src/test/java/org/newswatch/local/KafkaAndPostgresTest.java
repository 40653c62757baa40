package org.newswatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class KafkaAndPostgresTest {

    @Test
    void everyTestApplicationGetsADatabaseOfItsOwnOnTheSameServers() throws Exception {
        var first = start(Map.of());
        var second = start(Map.of("database", "second"));

        assertThat(second.get("kafka.bootstrap.servers")).isEqualTo(first.get("kafka.bootstrap.servers"));
        assertThat(List.of(first, second))
                .extracting(KafkaAndPostgresTest::databaseAndUser)
                .containsExactly("test newswatch", "second newswatch");
        try (var admin = Admin.create(Map.of("bootstrap.servers", first.get("kafka.bootstrap.servers")))) {
            assertThat(admin.listTopics().names().get(10, TimeUnit.SECONDS))
                    .contains("articles-ingested", "articles-enriched-dead", "stories-merged-dead", "access-keys");
        }
    }

    private static Map<String, String> start(Map<String, String> arguments) {
        var servers = new KafkaAndPostgres();
        servers.init(arguments);
        return servers.start();
    }

    private static String databaseAndUser(Map<String, String> settings) {
        var url = settings.get("quarkus.datasource.jdbc.url");
        try (var connection = DriverManager.getConnection(
                        url, settings.get("quarkus.datasource.username"), settings.get("quarkus.datasource.password"));
                var result = connection.createStatement().executeQuery("select current_database() || ' ' || user")) {
            result.next();
            return result.getString(1);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
