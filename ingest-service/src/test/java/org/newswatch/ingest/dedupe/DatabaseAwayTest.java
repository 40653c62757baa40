package org.newswatch.ingest.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.newswatch.ingest.Client.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.Client;
import org.newswatch.ingest.IngestTopic;
import org.newswatch.local.KafkaAndPostgres;

/** The database of this test closes its doors for a while: connections are cut and new ones refused. */
@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
class DatabaseAwayTest {

    private static final String ARTICLE = """
            {"url": "https://away.example/database", "title": "Later"}""";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @BeforeEach
    void issueKey() throws Exception {
        Client.issueKey(kafka);
    }

    @AfterEach
    void openAgain() throws SQLException {
        administrate("alter database %s with allow_connections true");
    }

    @Test
    void anArticleIsRefusedWith503AndGoesInLater() throws Exception {
        try (var topic = new IngestTopic(kafka)) {
            administrate("alter database %s with allow_connections false");
            administrate("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'");

            post(ARTICLE).statusCode(503).header("Retry-After", equalTo("5"));
            assertThat(topic.titles()).isEmpty();

            openAgain();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> post(ARTICLE).extract().statusCode() == 202);
            assertThat(topic.titles()).containsExactly("Later");
        }
    }

    private void administrate(String statement) throws SQLException {
        var name = url.replaceAll(".*/([^/?]+).*", "$1");
        var other = url.replaceAll("/" + name + "(?=$|\\?)", "/postgres");
        try (var connection = DriverManager.getConnection(other, user, password)) {
            connection.createStatement().execute(statement.formatted(name));
        }
    }
}
