package org.newswatch.alert.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

@Service
class TopicRatesTest {

    private static final int MANY = 120;

    private final String topic = "topic-" + UUID.randomUUID();

    @Inject
    AgroalDataSource database;

    @Test
    void everyArticleOfAnHourIsCounted() {
        publish();

        await().untilAsserted(
                        () -> assertThat(counted(Duration.ZERO)).endsWith(MANY).hasSize(TopicRates.HOURS));
    }

    @Test
    void whatCameHoursAgoStandsThere() {
        publish();

        await().untilAsserted(() -> {
            var later = counted(Duration.ofHours(3));
            assertThat(later[TopicRates.HOURS - 4]).isEqualTo(MANY);
            assertThat(Arrays.stream(later).sum()).isEqualTo(MANY);
        });
    }

    private void publish() {
        Broker.publish(IntStream.range(0, MANY)
                .mapToObj(n -> Enriched.titled("News " + n).with("topics", List.of(Enriched.topic(topic))))
                .toArray(Enriched[]::new));
    }

    private int[] counted(Duration later) {
        InstantSource clock = () -> InstantSource.system().instant().plus(later);
        return new TopicRates(database, clock).lastHours().getOrDefault(topic, new int[TopicRates.HOURS]);
    }
}
