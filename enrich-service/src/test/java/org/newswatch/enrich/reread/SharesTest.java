package org.newswatch.enrich.reread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final TopicPartition A = new TopicPartition("t", 0);
    private static final TopicPartition B = new TopicPartition("t", 1);
    private static final TopicPartition C = new TopicPartition("t", 2);

    @Test
    void asManyComeFromEachPartition() {
        assertThat(Shares.of(30, Map.of(A, 100L, B, 50L, C, 20L))).isEqualTo(Map.of(A, 10L, B, 10L, C, 10L));
    }

    @Test
    void whatOneDoesNotHaveComesFromTheOthers() {
        assertThat(Shares.of(100, Map.of(A, 1_000L, B, 4L, C, 0L))).isEqualTo(Map.of(A, 96L, B, 4L, C, 0L));
    }

    @Test
    void moreThanThereAreCannotBeHad() {
        assertThat(Shares.of(100, Map.of(A, 3L, B, 4L))).isEqualTo(Map.of(A, 3L, B, 4L));
    }
}
