package org.newswatch.alert;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Service
class OperationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/q/openapi", "/q/health/live", "/q/health/ready", "/q/metrics"})
    void operatorsNeedNoKey(String path) {
        Api.administrator();

        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void matchingIsMeasured() {
        var key = Api.newSubscriber();
        var subscription = Api.subscribe(key, Map.of("name", "x", "query", "gauge"));
        Broker.publish(Enriched.titled("gauge"));
        Api.awaitAlerts(key, subscription, "gauge");

        assertThat(get("/q/metrics").asString())
                .contains("newswatch_match_articles_total", "newswatch_match_alerts_total")
                .contains("newswatch_match_batch_seconds_count", "newswatch_match_subscriptions")
                .contains("newswatch_match_candidates_total", "newswatch_match_matches_total")
                .contains("newswatch_match_trying_seconds_total", "newswatch_match_terms", "newswatch_match_version");
    }
}
