package org.newswatch.alert.deliver;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Service;
import org.newswatch.local.MetricTable;
import org.newswatch.local.ProjectFolder;

@Service
class MetricsTest {

    @Test
    void whatIsMeasuredStandsInTheTable() throws Exception {
        try (var receiver = new Receiver()) {
            Deliverings.of("barometer", receiver).publish();

            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(MetricTable.read(ProjectFolder.find())
                            .differences("alert-service", get("/q/metrics").asString()))
                    .isEmpty());
            // What the rules on the promise count.
            assertThat(get("/q/metrics").asString())
                    .contains("newswatch_deliver_latency_seconds_bucket{channel=\"webhook\",le=\"1.0\"");
        }
    }
}
