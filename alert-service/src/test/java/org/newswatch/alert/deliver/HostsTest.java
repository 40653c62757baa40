package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostsTest {

    private static final String HOST = "hooks.example.org";
    private static final Attempt NO_ANSWER = new Attempt.Failed(Optional.empty(), "time-out", Optional.empty());

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Hosts hosts = new Hosts(Defaults.config(), () -> now, new DeliveryMetrics(registry));

    @Test
    void hostHasRoomForAQuarterOfAllSlots() {
        hosts.taken(HOST);
        hosts.taken(HOST);
        hosts.freed(HOST);

        assertThat(hosts.rooms()).containsEntry(HOST, 31);
        assertThat(Defaults.config().perHost() * 4).isEqualTo(Defaults.config().concurrency());
    }

    @Test
    void deadHostHasNoRoomAndThenOneToTry() {
        fail(10);
        assertThat(hosts.rooms()).containsEntry(HOST, 0);
        assertThat(registry.get("newswatch.deliver.breaker.open").gauge().value())
                .isEqualTo(1);

        now = now.plusSeconds(30);
        assertThat(hosts.rooms()).containsEntry(HOST, 1);
        hosts.taken(HOST);
        assertThat(hosts.rooms()).containsEntry(HOST, 0);
    }

    @Test
    void oneTenantsWrongAddressesDoNotSpeakAgainstTheHost() {
        for (int i = 0; i < 50; i++) {
            hosts.note(HOST, new Attempt.Failed(Optional.of(404), "no such hook", Optional.empty()));
        }

        assertThat(hosts.rooms()).containsEntry(HOST, 32);
    }

    @Test
    void hostThatNothingWasSentToForAWhileIsForgotten() {
        hosts.note(HOST, new Attempt.Delivered(204));

        now = now.plus(Duration.ofMinutes(6));

        assertThat(hosts.rooms()).isEmpty();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            hosts.note(HOST, NO_ANSWER);
        }
    }
}
