package org.newswatch.alert.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TopicRatesOutageTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T08:00:00Z"));
    private final TopicRates rates = new TopicRates(database(), now::get);

    @Test
    void thatItCanNotBeCountedIsRememberedForAWhile() {
        answers.countDown();

        assertThat(rates.lastHours()).isEmpty();
        assertThat(rates.lastHours()).isEmpty();
        assertThat(asked).hasValue(1);

        now.updateAndGet(before -> before.plusSeconds(21));
        assertThat(rates.lastHours()).isEmpty();
        assertThat(asked).hasValue(2);
    }

    @Test
    void nobodyWaitsWhileSomebodyCounts() throws Exception {
        var first = CompletableFuture.supplyAsync(rates::lastHours, Thread::startVirtualThread);
        await().untilAsserted(() -> assertThat(asked).hasValue(1));

        assertThat(rates.lastHours()).isEmpty();

        assertThat(first).isNotDone();
        answers.countDown();
        assertThat(first.get()).isEmpty();
        assertThat(asked).hasValue(1);
    }

    private AgroalDataSource database() {
        return (AgroalDataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AgroalDataSource.class}, (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    answers.await();
                    throw new SQLException("it is away");
                });
    }
}
