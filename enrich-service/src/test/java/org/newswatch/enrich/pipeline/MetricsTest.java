package org.newswatch.enrich.pipeline;

import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.newswatch.enrich.Service;
import org.newswatch.local.MetricTable;
import org.newswatch.local.ProjectFolder;

@Service
class MetricsTest {

    private static final String ID = "00000000000000000000000000ba7035";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void whatIsMeasuredStandsInTheTable() throws Exception {
        var article = """
            {"id": "%1$s", "version": 1, "url": "https://harbour-post.example/%1$s", "source": {"name": "Harbour Post"},
             "title": "Gas prices fall as the new pipeline opens", "ingestedAt": "2026-11-17T09:00:00Z"}
            """.formatted(ID);
        try (var broker = new Broker(bootstrapServers)) {
            broker.send(ID, article.getBytes(UTF_8), ArticleIngested.TYPE);
            broker.await("articles-enriched", ID);
        }

        assertThat(MetricTable.read(ProjectFolder.find())
                        .differences("enrich-service", get("/q/metrics").asString()))
                .isEmpty();
    }
}
