package org.newswatch.alert.match;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The second of two steps of work on many things, done by a thread of its own while the caller does the first step of those that come
 * next; in the order in which they are given.
 */
final class SecondStep<T> implements AutoCloseable {

    private static final int TOGETHER = 1_000;

    private final Consumer<T> step;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("index-loading-second").factory());
    private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
    private List<T> given = new ArrayList<>(TOGETHER);

    SecondStep(Consumer<T> step) {
        this.step = step;
    }

    /** Throws what the step threw for an earlier one, once. */
    void take(T one) {
        given.add(one);
        if (given.size() == TOGETHER) {
            handOver();
        }
    }

    private void join() {
        var done = before;
        before = CompletableFuture.completedFuture(null);
        try {
            done.join();
        } catch (CompletionException e) {
            given.clear();
            switch (e.getCause()) {
                case RuntimeException own -> throw own;
                case Error own -> throw own;
                case null, default -> throw e;
            }
        }
    }

    private void handOver() {
        join();
        var together = given;
        given = new ArrayList<>(TOGETHER);
        before = CompletableFuture.runAsync(() -> together.forEach(step), thread);
    }

    /** Returns when all is done, or throws what the step threw, unless that was told before. */
    @Override
    public void close() {
        try (thread) {
            handOver();
            join();
        }
    }
}
