package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TogetherTest {

    private static final int BAD = -1;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch first = new CountDownLatch(1);
    private final List<List<Integer>> stored = new CopyOnWriteArrayList<>();
    private final Together<Integer> together = new Together<>(10, this::store);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whoComesWhileAnotherStoresIsStoredWithAllWhoWait() throws Exception {
        var all = comeAtOnce(List.of(List.of(0), List.of(1), List.of(2, 3), List.of(4)));

        waitFor(all);

        assertThat(stored).hasSize(2);
        assertThat(stored.getFirst()).containsExactly(0);
        assertThat(stored.getLast()).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void noMoreAreStoredAtOnceThanTheLimitUnlessOneBroughtThem() throws Exception {
        var eleven = IntStream.rangeClosed(1, 11).boxed().toList();
        var all = comeAtOnce(List.of(List.of(0), eleven, List.of(12)));

        waitFor(all);

        assertThat(stored).hasSize(3).allMatch(group -> group.size() <= 11);
    }

    @Test
    void whatCannotBeStoredFailsForItsOwnThreadOnly() throws Exception {
        var all = comeAtOnce(List.of(List.of(0), List.of(1), List.of(BAD), List.of(2)));

        for (int i : List.of(0, 1, 3)) {
            assertThatNoException().isThrownBy(() -> all.get(i).get(10, TimeUnit.SECONDS));
        }
        assertThat(all.get(2))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IllegalStateException.class);
        assertThat(stored.stream().flatMap(List::stream)).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aFailureIsToldAndTheNextIsStored() {
        first.countDown();

        assertThatIllegalStateException().isThrownBy(() -> together.store(List.of(BAD)));
        together.store(List.of(7));

        assertThat(stored).containsExactly(List.of(7));
    }

    /** The first is being stored while the others come, one after the other. */
    private List<CompletableFuture<Void>> comeAtOnce(List<List<Integer>> brought) {
        var all = new ArrayList<CompletableFuture<Void>>();
        for (var items : brought) {
            all.add(CompletableFuture.runAsync(() -> together.store(items), threads));
            int here = all.size();
            Awaitility.await().until(() -> together.waiting() == here - 1);
        }
        first.countDown();
        return all;
    }

    private static void waitFor(List<CompletableFuture<Void>> all)
            throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
    }

    private void store(List<Integer> items) {
        try {
            first.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (items.contains(BAD)) {
            throw new IllegalArgumentException("not to be stored");
        }
        stored.add(List.copyOf(items));
    }
}
