package org.newswatch.alert.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.console.ConsoleConfig;
import org.newswatch.alert.recent.RecentArticle;

class TailFaultTest {

    private static final ConsoleConfig CONFIG = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(ConsoleConfig.class)
            .withDefaultValue("newswatch.console.live-poll", "5ms")
            .build()
            .getConfigMapping(ConsoleConfig.class);

    @Test
    void oneArticleThatCanNotBeBorneEndsTheReadingForNobody() throws InterruptedException {
        var tail = new Tail(new ThreeOfWhichOneIsTooDeep(), CONFIG);

        long number = tail.join();
        try {
            assertThat(came(tail, number)).containsExactly(1L, 3L);
        } finally {
            tail.leave();
        }
    }

    private static List<Long> came(Tail tail, long number) throws InterruptedException {
        var first = tail.after(number, Duration.ofSeconds(10)).orElseThrow();
        var more = first.size() > 1
                ? List.<News>of()
                : tail.after(number + first.size(), Duration.ofSeconds(10)).orElseThrow();
        return LongStream.concat(seqs(first), seqs(more)).boxed().toList();
    }

    private static LongStream seqs(List<News> news) {
        return news.stream().mapToLong(one -> one.kept().seq());
    }

    private static final class ThreeOfWhichOneIsTooDeep extends Wire {

        ThreeOfWhichOneIsTooDeep() {
            super(null, null, null, null, null);
        }

        @Override
        long last() {
            return 0;
        }

        @Override
        Instant came(long place) {
            return Instant.EPOCH;
        }

        @Override
        List<RecentArticle> after(long place) {
            return LongStream.rangeClosed(place + 1, 3)
                    .mapToObj(seq -> BufferTest.news(seq, 10).kept())
                    .toList();
        }

        @Override
        List<RecentArticle> with(long place, Instant came, Set<Long> seen) {
            return List.of();
        }

        @Override
        boolean isFresh(Instant came) {
            return false;
        }

        @Override
        Optional<News> read(RecentArticle kept) {
            if (kept.seq() == 2) {
                throw new StackOverflowError();
            }
            return Optional.of(BufferTest.news(kept.seq(), 10));
        }
    }
}
