package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Service;
import org.newswatch.alert.raise.Alerts;
import org.newswatch.alert.secret.Secrets;

@Service
class CourierTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Secrets secrets;

    @Inject
    Alerts alerts;

    @Inject
    Senders senders;

    @Inject
    DeliveryMetrics metrics;

    @Test
    void whatWasSentIsStoredAsSentThoughItCanNotBeMeasured() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = Deliverings.of("breakwater", receiver);
            var courier = new VirtualCourier(
                    UUID.fromString(subscriber.channel(0)),
                    database,
                    secrets,
                    alerts,
                    senders,
                    metrics,
                    new Latencies(withoutLatencies(), List.of()));
            courier.hold();
            subscriber.publish();
            await().atMost(Duration.ofSeconds(20)).until(() -> courier.states().size() == 1);

            assertThatIllegalStateException().isThrownBy(courier::serveOnce).withMessage("no timer");

            assertThat(courier.states()).containsExactly("delivered");
            courier.serveOnce();
            assertThat(receiver.calls()).hasSize(1);
        }
    }

    private static SimpleMeterRegistry withoutLatencies() {
        var registry = new SimpleMeterRegistry();
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                if (id.getName().equals("newswatch.deliver.latency")) {
                    throw new IllegalStateException("no timer");
                }
                return id;
            }
        });
        return registry;
    }
}
