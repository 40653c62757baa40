package org.newswatch.alert.retain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionTest {

    @Test
    void whereNobodySetsAnythingAlertsOutliveDeliveriesAndKeysAlerts() {
        var kept = with(Map.of());

        assertThat(kept.deliveries().keep())
                .isEqualTo(Duration.ofDays(30))
                .isEqualTo(kept.attempts().keep());
        assertThat(kept.alerts().keep())
                .isEqualTo(Duration.ofDays(90))
                .isEqualTo(kept.articles().keep());
        assertThat(kept.keysOfAlerts().keep()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void whatBelongsTogetherIsKeptTogether() {
        assertRefused(
                "alerts", "20d", "alert.retain.alerts is 20d, which is shorter than alert.retain.deliveries, 30d");
        assertRefused(
                "attempts", "31d", "alert.retain.deliveries is 30d, which is shorter than alert.retain.attempts, 31d");
        assertRefused("keys", "89d", "alert.retain.keys is 89d, which is shorter than alert.retain.alerts, 90d");
    }

    @Test
    void deliveriesAreNotKeptShorterThanTheyMayWait() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Map.of("deliveries", "6d", "attempts", "1d")))
                .withMessage("alert.retain.deliveries is 6d, which is shorter than a delivery may wait, 7d");
    }

    private static void assertRefused(String setting, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Map.of(setting, value)))
                .withMessageContaining(message);
    }

    private static Retention with(Map<String, String> settings) {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(RetainConfig.class);
        settings.forEach((setting, value) -> builder.withDefaultValue("alert.retain." + setting, value));
        return new Retention(builder.build().getConfigMapping(RetainConfig.class));
    }
}
