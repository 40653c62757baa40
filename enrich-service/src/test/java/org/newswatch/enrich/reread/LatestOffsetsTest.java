package org.newswatch.enrich.reread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatestOffsetsTest {

    private static byte[] key(int number) {
        return "article-%d".formatted(number).getBytes(UTF_8);
    }

    @Test
    void onlyTheLastOffsetOfAKeyIsItsLatest() {
        var latest = new LatestOffsets(50_000);
        var random = new Random(7);
        var expected = new HashMap<Integer, Long>();
        for (long offset = 0; offset < 100_000; offset++) {
            int number = random.nextInt(40_000);
            latest.put(key(number), offset);
            expected.put(number, offset);
        }

        expected.forEach((number, offset) -> {
            assertThat(latest.isLatest(key(number), offset)).isTrue();
            assertThat(latest.isLatest(key(number), offset - 1)).isFalse();
        });
        assertThat(latest.isLatest(key(40_001), 0)).isFalse();
    }

    @Test
    void moreKeysThanAllowedAreRefused() {
        var latest = new LatestOffsets(2);
        latest.put(key(1), 0);
        latest.put(key(2), 1);
        latest.put(key(1), 2);

        assertThatIllegalStateException()
                .isThrownBy(() -> latest.put(key(3), 3))
                .withMessage("there are more than 2 articles in a partition");
    }
}
