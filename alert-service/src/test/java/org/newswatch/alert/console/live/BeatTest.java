package org.newswatch.alert.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BeatTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void itIsDueOnceItsTimeHasPassed() {
        var beat = new Beat(Duration.ZERO);

        assertThat(beat.isDue()).isTrue();
        assertThat(beat.left(SECOND)).isZero();
    }

    @Test
    void beforeThatItIsWaitedForNoLongerThanOneLikes() {
        assertThat(new Beat(Duration.ofHours(1)).isDue()).isFalse();
        assertThat(new Beat(Duration.ofHours(1)).left(SECOND)).isEqualTo(SECOND);
        assertThat(new Beat(SECOND).left(Duration.ofHours(1))).isPositive().isLessThanOrEqualTo(SECOND);
    }
}
