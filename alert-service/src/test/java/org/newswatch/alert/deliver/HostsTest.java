package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostsTest {

    private static final String HOST = "hooks.example.org";
    private static final String DESK = "tenant_desk";
    private static final String PRESS = "tenant_press";
    private static final Attempt NO_ANSWER = new Attempt.Failed(Optional.empty(), "time-out", Optional.empty());

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Hosts hosts = new Hosts(Defaults.config(), () -> now, new DeliveryMetrics(registry));

    @Test
    void hostHasRoomForAQuarterOfWhatATenantGetsAlone() {
        hosts.taken(DESK, HOST);
        hosts.taken(DESK, HOST);
        hosts.freed(DESK, HOST);

        assertThat(hosts.rooms()).containsEntry(HOST, 31);
        assertThat(Defaults.config().perHost() * 4)
                .isEqualTo(Slots.share(Defaults.config().concurrency(), 0));
    }

    @Test
    void deadHostHasNoRoomAndThenOneToTry() {
        failForBoth(10);
        assertThat(hosts.rooms()).containsEntry(HOST, 0);
        assertThat(registry.get("newswatch.deliver.breaker.open").gauge().value())
                .isEqualTo(3);

        now = now.plusSeconds(30);
        assertThat(hosts.rooms()).containsEntry(HOST, 1);
        hosts.taken(DESK, HOST);
        assertThat(hosts.rooms()).containsEntry(HOST, 0);
    }

    @Test
    void oneTenantsWrongAddressesDoNotSpeakAgainstTheHost() {
        for (int i = 0; i < 50; i++) {
            hosts.note(DESK, HOST, new Attempt.Failed(Optional.of(404), "no such hook", Optional.empty()));
        }

        assertThat(hosts.rooms()).containsEntry(HOST, 32);
    }

    @Test
    void hostThatNothingWasSentToForAWhileIsForgotten() {
        hosts.note(DESK, HOST, new Attempt.Delivered(204));

        now = now.plus(Duration.ofMinutes(6));

        assertThat(hosts.rooms()).isEmpty();
    }

    @Test
    void hostThatFailsForOneTenantIsGivenUpForThatOneAlone() {
        for (int i = 0; i < 50; i++) {
            hosts.note(DESK, HOST, NO_ANSWER);
        }

        assertThat(hosts.rooms()).containsEntry(HOST, 32).containsEntry(Hosts.own(DESK, HOST), 0);
        assertThat(hosts.isFull(DESK, HOST)).isTrue();
        assertThat(hosts.isFull(PRESS, HOST)).isFalse();
    }

    @Test
    void hostThatWorksForAnotherIsNotGivenUpForAll() {
        for (int i = 0; i < 50; i++) {
            hosts.note(DESK, HOST, NO_ANSWER);
            hosts.note(DESK, HOST, NO_ANSWER);
            hosts.note(DESK, HOST, NO_ANSWER);
            hosts.note(PRESS, HOST, new Attempt.Delivered(204));
        }

        assertThat(hosts.rooms()).containsEntry(HOST, 32).containsEntry(Hosts.own(PRESS, HOST), 32);
    }

    @Test
    void tenantWhoTriesAloneFindsOutThatItWorksAgain() {
        failForBoth(10);
        now = now.plusSeconds(30);

        hosts.note(PRESS, HOST, new Attempt.Delivered(204));

        // What closes forgets all it knew.
        assertThat(hosts.rooms()).containsOnly(entry(Hosts.own(DESK, HOST), 1));
    }

    private void failForBoth(int times) {
        for (int i = 0; i < times; i++) {
            hosts.note(DESK, HOST, NO_ANSWER);
            hosts.note(PRESS, HOST, NO_ANSWER);
        }
    }
}
