package org.newswatch.ingest.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.newswatch.ingest.Articles.article;
import static org.newswatch.ingest.Client.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.Client;
import org.newswatch.local.KafkaAndPostgres;

/** Only the producer is led to a broker that is not there: keys must still be read from one that is. */
@QuarkusTest
@TestProfile(BrokerAwayTest.NoBroker.class)
@WithTestResource(KafkaAndPostgres.class)
class BrokerAwayTest {

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @BeforeEach
    void issueKey() throws Exception {
        Client.issueKey(kafka);
    }

    @Test
    void anArticleIsRefusedWith503AndForgotten() throws Exception {
        for (int i = 0; i < 2; i++) {
            post("""
                 {"url": "https://away.example/broker", "title": "Nobody hears"}""")
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .contentType(containsString("application/problem+json"));
        }

        assertThat(remembers("https://away.example/broker")).isFalse();
    }

    @Test
    void anUploadSaysHowFarItCame() throws Exception {
        post("application/x-ndjson", """
             {"url": "https://away.example/line", "title": "Nobody hears"}
             """).statusCode(503).body("detail", containsString("first 0 lines"));

        assertThat(remembers("https://away.example/line")).isFalse();
    }

    private boolean remembers(String url) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select 1 from article where id = ?")) {
            statement.setObject(1, article(url, "Nobody hears").id().uuid());
            return statement.executeQuery().next();
        }
    }

    public static class NoBroker implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ingest.publish.patience", "1s", "ingest.publish.producer.\"bootstrap.servers\"", "127.0.0.1:1");
        }
    }
}
