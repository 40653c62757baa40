package org.newswatch.alert.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

@Service
class TailTest {

    @Inject
    Tail tail;

    @Test
    void allLivePagesReadTheSameOnce() throws InterruptedException {
        var title = "Harbour " + UUID.randomUUID();
        long first = tail.join();
        long second = tail.join();
        try {
            Broker.publish(Enriched.titled(title));

            var one = await(first, title);
            var other = await(second, title);

            assertThat(one).isSameAs(other);
        } finally {
            tail.leave();
            tail.leave();
        }
    }

    @Test
    void itBeginsAnewAfterTheLastReaderLeft() throws InterruptedException {
        tail.join();
        tail.leave();
        var title = "Quay " + UUID.randomUUID();
        long number = tail.join();
        try {
            Broker.publish(Enriched.titled(title));

            assertThat(await(number, title).article().title()).isEqualTo(title);
        } finally {
            tail.leave();
        }
    }

    private News await(long number, String title) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            List<News> came = tail.after(number, Duration.ofSeconds(1)).orElseThrow();
            for (var news : came) {
                if (news.article().title().equals(title)) {
                    return news;
                }
            }
            number += came.size();
        }
        throw new AssertionError("it never came: " + title);
    }
}
