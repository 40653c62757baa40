package org.newswatch.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.newswatch.local.KafkaAndPostgres;

/** The service as it runs in a cluster: another role owns the tables and has migrated them. */
@QuarkusTest
@WithTestResource(
        value = KafkaAndPostgres.class,
        initArgs = {
            @ResourceArg(name = "database", value = "enrich-of-another"),
            @ResourceArg(name = "role", value = "newswatch_service")
        })
class LesserRoleTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @Test
    void storyIsToldInAnEraThatTheServiceBegan() throws Exception {
        var id = UUID.randomUUID().toString().replace("-", "");
        var article = Map.of(
                "id",
                id,
                "version",
                1,
                "url",
                "https://harbour-post.example/" + id,
                "title",
                "Gas prices fall as the new pipeline opens",
                "source",
                Map.of("name", "Harbour Post"),
                "ingestedAt",
                "2026-11-17T09:00:00Z");
        try (var broker = new Broker(bootstrapServers)) {
            broker.send(id, json.writeValueAsBytes(article), ArticleIngested.TYPE);

            var event = json.readTree(broker.await("articles-enriched", id).value());

            assertThat(event.at("/story/id").asText()).isNotBlank();
        }
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute("create table mine (n int)"))
                .withMessageContaining("permission denied");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
