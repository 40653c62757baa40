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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newswatch.gate.Refused;
import org.newswatch.gate.trace.Shown;
import org.newswatch.gate.trace.Trace;

class GroupsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void nobodyWaitsAnyMore() {
        go.countDown();
    }

    @Test
    void whoComesAloneLeavesAtOnce() {
        var groups = new Groups(config(2, 10), GroupsTest::receipts, e -> false);

        var receipts = groups.take(consignment("one"));

        assertTaken(receipts, "one");
    }

    @Test
    void itsThreadsShowNoTraceOfWhoeverBeganThem() {
        var shown = new CompletableFuture<Map<String, Object>>();
        var groups = new Groups(
                config(1, 10),
                consignments -> {
                    shown.complete(Map.copyOf(MDC.getMap()));
                    return receipts(consignments);
                },
                e -> false);

        try (var _ = Shown.of(Trace.begun())) {
            var _ = groups.take(consignment("one"));
        }

        assertThat(shown.orTimeout(10, TimeUnit.SECONDS).join()).isEmpty();
    }

    @Test
    void whoWaitsHoldsNoThread() {
        var groups = new Groups(config(1, 1_000), this::whenToldTo, e -> false);

        var taken = groups.take(consignment("one"));

        assertThat(taken).isNotDone();
    }

    @Test
    void whoComesWhileOthersAreOnTheirWayLeavesTogether() {
        var groups = new Groups(config(1, 1_000), this::whenToldTo, e -> false);
        var first = firstUnderWay(groups);
        var others = taken(groups, 100);

        go.countDown();

        assertTaken(first, "first");
        for (int i = 0; i < others.size(); i++) {
            assertTaken(others.get(i), "n" + i);
        }
        assertThat(sizes).containsExactly(1, 100);
    }

    @Test
    void onlySoManyAreOnTheirWayAtOnce() throws Exception {
        var groups = new Groups(config(2, 2_000), this::slowly, e -> false);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = IntStream.range(0, 2_000)
                    .mapToObj(i -> clients.submit(
                            () -> groups.take(consignment("n" + i)).join()))
                    .toList();

            for (int i = 0; i < taken.size(); i++) {
                assertThat(taken.get(i).get()).extracting(Receipt::id).containsExactly(id("n" + i));
            }
        }
        assertThat(mostAtOnce.get()).isBetween(1, 2);
        assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(2_000);
    }

    @Test
    void onePoisonousArticleFailsAlone() {
        var groups = new Groups(
                config(1, 100),
                consignments -> {
                    if (names(consignments).contains("poison")) {
                        throw new IllegalStateException("poison");
                    }
                    return whenToldTo(consignments);
                },
                e -> false);
        var first = firstUnderWay(groups);
        var others = taken(groups, 10);
        var poison = groups.take(consignment("poison"));

        go.countDown();

        assertThat(poison)
                .failsWithin(SOON)
                .withThrowableThat()
                .havingRootCause()
                .withMessage("poison");
        assertTaken(first, "first");
        for (int i = 0; i < others.size(); i++) {
            assertTaken(others.get(i), "n" + i);
        }
    }

    @Test
    void anOutageFailsAllAtOnce() {
        var tries = new AtomicInteger();
        var groups = new Groups(
                config(1, 100),
                consignments -> {
                    tries.incrementAndGet();
                    whenToldTo(consignments);
                    throw new IllegalStateException("away");
                },
                e -> true);
        var first = firstUnderWay(groups);
        var others = taken(groups, 10);

        go.countDown();

        assertThat(first)
                .failsWithin(SOON)
                .withThrowableThat()
                .havingRootCause()
                .withMessage("away");
        assertThat(others).allSatisfy(other -> assertThat(other)
                .failsWithin(SOON)
                .withThrowableThat()
                .havingRootCause()
                .withMessage("away"));
        assertThat(tries).hasValue(2);
    }

    @Test
    void whoFindsTheQueueFullIsRefusedWith503() {
        var groups = new Groups(config(1, 3), this::whenToldTo, e -> false);
        var _ = firstUnderWay(groups);
        var _ = taken(groups, 3);

        assertThatThrownBy(() -> groups.take(consignment("late"))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.retryAfter()).isPresent();
        });
    }

    @Test
    void whoBringsMoreTextThanMayWaitIsRefusedUntilThereIsRoom() {
        var groups = new Groups(config(1, 1_000), this::whenToldTo, e -> false);
        var _ = firstUnderWay(groups);
        var large = groups.take(longOne("a"));

        assertThatThrownBy(() -> groups.take(longOne("b"))).isInstanceOf(Refused.class);
        var small = groups.take(consignment("small"));

        go.countDown();
        assertThat(large).succeedsWithin(SOON);
        assertTaken(small, "small");
        assertThat(groups.take(longOne("b"))).succeedsWithin(SOON);
    }

    @Test
    void whoComesAfterTheEndIsToldThatItWasNotTaken() {
        var groups = new Groups(config(1, 10), GroupsTest::receipts, e -> false);
        groups.close();

        assertThat(groups.take(consignment("late"))).failsWithin(SOON);
    }

    @Test
    void whoWaitsAtTheEndStillLeaves() {
        var groups = new Groups(config(1, 10), this::whenToldTo, e -> false);
        var _ = firstUnderWay(groups);
        var second = groups.take(consignment("second"));

        go.countDown();
        groups.close();

        assertThat(second).isCompleted();
    }

    private CompletableFuture<List<Receipt>> firstUnderWay(Groups groups) {
        var first = groups.take(consignment("first"));
        await().until(() -> atOnce.get() == 1);
        return first;
    }

    private static List<CompletableFuture<List<Receipt>>> taken(Groups groups, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> groups.take(consignment("n" + i)))
                .toList();
    }

    private static void assertTaken(CompletableFuture<List<Receipt>> receipts, String name) {
        assertThat(receipts).succeedsWithin(SOON).isEqualTo(List.of(new Receipt(id(name), 1, Outcome.ACCEPTED)));
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

    /** With more than half of the text that may wait. */
    private static Consignment longOne(String name) {
        var one = article("https://group.example/" + name, name, "word ".repeat(120_000));
        return new Consignment(List.of(one), Trace.of(null), false);
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

            @Override
            public MemorySize waitingSize() {
                return new MemorySize(BigInteger.valueOf(1_000_000));
            }
        };
    }
}
