package org.newswatch.alert.recent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTest {

    @Test
    void eventsOfAnySizeComeBackAsTheyWere() {
        var random = new byte[100_000];
        new Random(7).nextBytes(random);
        var events = List.of(new byte[0], "{\"title\":\"Луч\"}".getBytes(UTF_8), random, new byte[1 << 20]);

        var packed = Packed.pack(events.stream().map(event -> arrival(event)).toList());

        assertThat(Arrays.stream(packed).map(Packed::unpack)).containsExactlyElementsOf(events);
    }

    @Test
    void brokenOneIsNoEndlessLoop() {
        var packed = Packed.pack(List.of(arrival("gas gas gas gas gas".getBytes(UTF_8))))[0];

        assertThatIllegalStateException().isThrownBy(() -> Packed.unpack(Arrays.copyOf(packed, packed.length / 2)));
    }

    private static Arrival arrival(byte[] event) {
        return new Arrival("a", 1, "https://a.example/", true, false, "a", List.of(), event);
    }
}
