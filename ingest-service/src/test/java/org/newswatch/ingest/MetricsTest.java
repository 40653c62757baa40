package org.newswatch.ingest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.Client.post;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.newswatch.local.MetricTable;
import org.newswatch.local.ProjectFolder;

@IngestTest
class MetricsTest {

    @RegisterExtension
    final IngestTopic topic = IngestTopic.ofEachTest();

    @Test
    void whatIsMeasuredStandsInTheTable() {
        post("""
            {"url": "https://harbour-post.example/barometer", "title": "The barometer falls"}\
            """).statusCode(202);

        assertThat(MetricTable.read(ProjectFolder.find())
                        .differences("ingest-service", get("/q/metrics").asString()))
                .isEmpty();
    }
}
