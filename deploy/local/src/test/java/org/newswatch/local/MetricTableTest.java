package org.newswatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricTableTest {

    private static final String SHOWN = """
        # HELP newswatch_poll_fetches Polls
        # TYPE newswatch_poll_fetches counter
        newswatch_poll_fetches_total{outcome="read, \\"or\\" not"} 3.0
        # TYPE newswatch_poll_lag_seconds histogram
        newswatch_poll_lag_seconds_bucket{le="0.1"} 1
        newswatch_poll_lag_seconds_count 1.0
        newswatch_poll_lag_seconds_sum 0.05
        # TYPE newswatch_poll_lag_seconds_max gauge
        newswatch_poll_lag_seconds_max 0.05
        # TYPE jvm_info gauge
        jvm_info{version="25"} 1
        """;

    private final MetricTable table = new MetricTable(
            List.of(
                    metric("newswatch_poll_fetches_total", "counter", "outcome"),
                    metric("newswatch_poll_lag_seconds", "histogram")),
            List.of(new MetricTable.Family("jvm_", Set.of("ingest-service"))));

    @Test
    void whatAgreesHasNoDifferences() {
        assertThat(table.differences("ingest-service", SHOWN)).isEmpty();
    }

    @Test
    void bothDirectionsAndTypesAndLabelsAreLookedAt() {
        var other = new MetricTable(
                List.of(
                        metric("newswatch_poll_fetches_total", "counter"),
                        metric("newswatch_poll_lag_seconds", "summary"),
                        metric("newswatch_poll_gone", "gauge")),
                List.of(new MetricTable.Family("netty_", Set.of("ingest-service"))));

        assertThat(other.differences("ingest-service", SHOWN))
                .containsExactlyInAnyOrder(
                        "newswatch_poll_fetches_total is promised as counter [] and shown as counter [outcome]",
                        "newswatch_poll_lag_seconds is promised as summary [] and shown as histogram []",
                        "newswatch_poll_gone is promised as gauge [] and shown as null",
                        "jvm_info is shown, as gauge [version], and not promised",
                        "nothing is shown whose name begins with netty_");
    }

    @Test
    void partsOfAMetricAreKnownByIt() {
        assertThat(table.has("newswatch_poll_lag_seconds_bucket")).isTrue();
        assertThat(table.has("newswatch_poll_fetches_total")).isTrue();
        assertThat(table.has("jvm_memory_used_bytes")).isTrue();
        assertThat(table.has("newswatch_poll_fetches")).isFalse();
    }

    @Test
    void thePageIsRead() {
        var page = MetricTable.read(ProjectFolder.find());

        assertThat(page.metrics()).extracting(MetricTable.Metric::answers).doesNotContain("");
        assertThat(page.metrics()).extracting(MetricTable.Metric::unit).doesNotContain("");
        assertThat(page.has("newswatch_deliver_latency_seconds_bucket")).isTrue();
        assertThat(page.has("kafka_consumer_fetch_manager_records_lag")).isTrue();
    }

    private static MetricTable.Metric metric(String name, String type, String... labels) {
        return new MetricTable.Metric(name, type, Set.of(labels), "x", "ingest-service", "x");
    }
}
