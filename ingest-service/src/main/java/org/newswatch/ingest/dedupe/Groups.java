package org.newswatch.ingest.dedupe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.newswatch.gate.Refused;

/**
 * Group commit: consignments that arrive while others are on their way leave together. There is no pause: whoever comes
 * and finds a way free leaves at once. Who waits holds no thread, only a way does.
 */
final class Groups implements AutoCloseable {

    /** Takes consignments in, in one transaction; receipts for each, in their order. */
    @FunctionalInterface
    interface Transaction {
        List<List<Receipt>> take(List<Consignment> consignments);
    }

    private static final Duration QUEUE_IS_SHORTER = Duration.ofSeconds(1);

    private static final Duration LAST_LEAVE_WITHIN = Duration.ofSeconds(20);

    private final Transaction transaction;
    private final Predicate<Throwable> isOutage;
    private final int mostArticles;
    private final long mostSize;
    private final long mostWaiting;
    private final BlockingQueue<Waiting> queue;
    private final AtomicLong waitingSize = new AtomicLong();
    private final Semaphore ways;
    private final ExecutorService threads;

    /** @param isOutage tells what fails all from what may be the fault of one */
    Groups(DedupeConfig config, Transaction transaction, Predicate<Throwable> isOutage) {
        this.transaction = transaction;
        this.isOutage = isOutage;
        this.mostArticles = config.groupArticles();
        this.mostSize = config.groupSize().asLongValue();
        this.mostWaiting = config.waitingSize().asLongValue();
        this.queue = new LinkedBlockingQueue<>(config.waitingRequests());
        this.ways = new Semaphore(config.groupsAtOnce());
        this.threads = Executors.newFixedThreadPool(config.groupsAtOnce(), named("intake-"));
    }

    /** Without the trace of the request that happened to begin the thread, which serves others after it. */
    private static ThreadFactory named(String prefix) {
        var factory = Thread.ofPlatform()
                .daemon()
                .inheritInheritableThreadLocals(false)
                .name(prefix, 0)
                .factory();
        return task -> {
            var thread = factory.newThread(task);
            // Otherwise it would be the system's, which doesn't know our classes.
            thread.setContextClassLoader(Groups.class.getClassLoader());
            return thread;
        };
    }

    /**
     * Completes when the transaction is committed or failed, on the thread that led it there.
     *
     * @throws Refused 503 when too many wait already
     */
    CompletableFuture<List<Receipt>> take(Consignment consignment) {
        var mine = new Waiting(consignment, consignment.size(), new CompletableFuture<>());
        if (!isRoomFor(mine)) {
            throw Refused.unavailable("too many requests are waiting, nothing was stored", QUEUE_IS_SHORTER);
        }
        useFreeWay();
        return mine.receipts;
    }

    /** Whoever finds nothing waiting is let in, however much text it brings. */
    private boolean isRoomFor(Waiting mine) {
        long before = waitingSize.getAndAdd(mine.size);
        if ((before == 0 || before + mine.size <= mostWaiting) && queue.offer(mine)) {
            return true;
        }
        waitingSize.addAndGet(-mine.size);
        return false;
    }

    /** How many wait now for a way. */
    int waiting() {
        return queue.size();
    }

    /** Those who wait already still leave, if they can soon; the others are told that they were not taken. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_LEAVE_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        refuseThoseWhoWait(new IllegalStateException("the service stops"));
    }

    private void refuseThoseWhoWait(Exception reason) {
        for (var waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            waitingSize.addAndGet(-waiting.size);
            waiting.receipts.completeExceptionally(new NotTaken(reason));
        }
    }

    private void useFreeWay() {
        if (ways.tryAcquire()) {
            try {
                threads.execute(this::leadGroups);
            } catch (RejectedExecutionException e) {
                ways.release();
                refuseThoseWhoWait(e);
            }
        }
    }

    private void leadGroups() {
        try {
            for (var group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
                takeTogether(group);
            }
        } finally {
            ways.release();
        }
        // Whoever found no way free before this release stands in the queue: nobody is left there.
        if (!queue.isEmpty()) {
            useFreeWay();
        }
    }

    private synchronized List<Waiting> nextGroup() {
        var group = new ArrayList<Waiting>();
        int articles = 0;
        long size = 0;
        for (var next = queue.peek(); next != null; next = queue.peek()) {
            articles += next.consignment.articles().size();
            size += next.size;
            if (!group.isEmpty() && (articles > mostArticles || size > mostSize)) {
                break;
            }
            group.add(queue.remove());
            waitingSize.addAndGet(-next.size);
        }
        return group;
    }

    private void takeTogether(List<Waiting> group) {
        try {
            var receipts =
                    transaction.take(group.stream().map(Waiting::consignment).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).receipts.complete(receipts.get(i));
            }
        } catch (RuntimeException | Error e) {
            if (group.size() == 1 || isOutage.test(e)) {
                group.forEach(waiting -> waiting.receipts.completeExceptionally(new NotTaken(e)));
            } else {
                // One of them is at fault. It must not take the others with it.
                group.forEach(waiting -> takeTogether(List.of(waiting)));
            }
        }
    }

    /** One that waits: for a way, then for its transaction. */
    private record Waiting(Consignment consignment, long size, CompletableFuture<List<Receipt>> receipts) {}

    /** Made for each of those who failed together, so that each has a stack of its own. */
    static final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTaken(Throwable cause) {
            super("the transaction of the group failed", cause);
        }
    }
}
