package org.newswatch.ingest.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.newswatch.ingest.Articles.article;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.publish.Trace;

class GroupsTest {

    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    void oneThatComesAloneLeavesOnItsOwnThread() {
        var threads = new ArrayList<Thread>();
        var groups = new Groups(
                config(2, 10),
                consignments -> {
                    threads.add(Thread.currentThread());
                    return receipts(consignments);
                },
                e -> false);

        groups.take(consignment("one"));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void whoComesWhileOthersAreOnTheirWayLeavesTogether() throws Exception {
        var groups = new Groups(config(1, 1_000), this::whenToldTo, e -> false);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = clients.submit(() -> groups.take(consignment("first")));
            await().until(() -> atOnce.get() == 1);
            var others = startAndAwaitParked(groups, 100);

            go.countDown();

            assertThat(first.get()).extracting(Receipt::id).containsExactly(id("first"));
            for (int i = 0; i < others.size(); i++) {
                assertThat(others.get(i).get()).extracting(Receipt::id).containsExactly(id("other" + i));
            }
            assertThat(sizes).containsExactly(1, 100);
        }
    }

    @Test
    void onlySoManyAreOnTheirWayAtOnce() throws Exception {
        var groups = new Groups(config(2, 2_000), this::slowly, e -> false);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = new ArrayList<Future<List<Receipt>>>();
            for (int i = 0; i < 2_000; i++) {
                var name = "n" + i;
                taken.add(clients.submit(() -> groups.take(consignment(name))));
            }

            for (int i = 0; i < taken.size(); i++) {
                assertThat(taken.get(i).get()).extracting(Receipt::id).containsExactly(id("n" + i));
            }
            assertThat(mostAtOnce.get()).isBetween(1, 2);
            assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(2_000);
        }
    }

    @Test
    void onePoisonousArticleFailsAlone() throws Exception {
        var groups = new Groups(
                config(1, 100),
                consignments -> {
                    if (names(consignments).contains("poison")) {
                        throw new IllegalStateException("poison");
                    }
                    return whenToldTo(consignments);
                },
                e -> false);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = clients.submit(() -> groups.take(consignment("first")));
            await().until(() -> atOnce.get() == 1);
            var others = startAndAwaitParked(groups, 10);
            var poison = clients.submit(() -> groups.take(consignment("poison")));
            await().until(() -> groups.waiting() == 11);

            go.countDown();

            assertThatThrownBy(poison::get).hasRootCauseMessage("poison");
            assertThat(first.get()).hasSize(1);
            for (var other : others) {
                assertThat(other.get()).hasSize(1);
            }
        }
    }

    @Test
    void anOutageFailsAllAtOnce() throws Exception {
        var tries = new AtomicInteger();
        var groups = new Groups(
                config(1, 100),
                consignments -> {
                    tries.incrementAndGet();
                    whenToldTo(consignments);
                    throw new IllegalStateException("away");
                },
                e -> true);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = clients.submit(() -> groups.take(consignment("first")));
            await().until(() -> atOnce.get() == 1);
            var others = startAndAwaitParked(groups, 10);

            go.countDown();

            assertThatThrownBy(first::get).hasRootCauseMessage("away");
            for (var other : others) {
                assertThatThrownBy(other::get).hasRootCauseMessage("away");
            }
            assertThat(tries).hasValue(2);
        }
    }

    @Test
    void whoFindsTheQueueFullIsRefusedWith503() throws Exception {
        var groups = new Groups(config(1, 3), this::whenToldTo, e -> false);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = clients.submit(() -> groups.take(consignment("first")));
            await().until(() -> atOnce.get() == 1);
            startAndAwaitParked(groups, 3);

            assertThatThrownBy(() -> groups.take(consignment("late")))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.status()).isEqualTo(503);
                        assertThat(refused.retryAfter()).isPresent();
                    });

            go.countDown();
        }
    }

    @Test
    void whoIsInterruptedStillHearsWhatBecameOfItsArticles() throws Exception {
        var groups = new Groups(config(1, 10), this::whenToldTo, e -> false);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = clients.submit(() -> groups.take(consignment("first")));
            await().until(() -> atOnce.get() == 1);
            var interrupted = new CompletableFuture<Boolean>();
            var second = Thread.startVirtualThread(() -> {
                groups.take(consignment("second"));
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            await().until(() -> groups.waiting() == 1);
            second.interrupt();

            go.countDown();

            assertThat(interrupted.get()).isTrue();
        }
    }

    private List<Future<List<Receipt>>> startAndAwaitParked(Groups groups, int count) {
        var started = IntStream.range(0, count)
                .mapToObj(i -> {
                    var task = new FutureTask<>(() -> groups.take(consignment("other" + i)));
                    Thread.startVirtualThread(task);
                    return (Future<List<Receipt>>) task;
                })
                .toList();
        await().until(() -> groups.waiting() == count);
        return started;
    }

    private List<List<Receipt>> whenToldTo(List<Consignment> consignments) {
        sizes.add(consignments.size());
        atOnce.incrementAndGet();
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return receipts(consignments);
    }

    private List<List<Receipt>> slowly(List<Consignment> consignments) {
        sizes.add(consignments.size());
        int now = atOnce.incrementAndGet();
        mostAtOnce.accumulateAndGet(now, Math::max);
        LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        atOnce.decrementAndGet();
        return receipts(consignments);
    }

    private static List<List<Receipt>> receipts(List<Consignment> consignments) {
        return names(consignments).stream()
                .map(name -> List.of(new Receipt(id(name), 1, Outcome.ACCEPTED)))
                .toList();
    }

    private static List<String> names(List<Consignment> consignments) {
        return consignments.stream()
                .map(consignment -> consignment.articles().getFirst().title())
                .toList();
    }

    private static Consignment consignment(String name) {
        return new Consignment(List.of(article("https://group.example/" + name, name)), Trace.of(null), false);
    }

    private static String id(String name) {
        return article("https://group.example/" + name, name).id().value();
    }

    private static DedupeConfig config(int groupsAtOnce, int waiting) {
        return new DedupeConfig() {
            @Override
            public int groupArticles() {
                return 500;
            }

            @Override
            public MemorySize groupSize() {
                return new MemorySize(BigInteger.valueOf(4_000_000));
            }

            @Override
            public int groupsAtOnce() {
                return groupsAtOnce;
            }

            @Override
            public int groupedRequest() {
                return 50;
            }

            @Override
            public int waitingRequests() {
                return waiting;
            }
        };
    }
}
