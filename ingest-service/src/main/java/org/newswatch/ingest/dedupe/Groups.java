package org.newswatch.ingest.dedupe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;

/**
 * Group commit: consignments that arrive while others are on their way leave together. There is no committing thread
 * and no pause: whoever comes and finds a way free takes all who wait along, so that one who comes alone leaves at once
 * and on its own thread.
 */
final class Groups {

    /** Takes consignments in, in one transaction; receipts for each, in their order. */
    @FunctionalInterface
    interface Transaction {
        List<List<Receipt>> take(List<Consignment> consignments);
    }

    private static final Duration QUEUE_IS_SHORTER = Duration.ofSeconds(1);

    private final Transaction transaction;
    private final Predicate<Throwable> isOutage;
    private final int mostArticles;
    private final long mostSize;
    private final BlockingQueue<Waiting> queue;
    private final Semaphore ways;

    /** @param isOutage tells what fails all from what may be the fault of one */
    Groups(DedupeConfig config, Transaction transaction, Predicate<Throwable> isOutage) {
        this.transaction = transaction;
        this.isOutage = isOutage;
        this.mostArticles = config.groupArticles();
        this.mostSize = config.groupSize().asLongValue();
        this.queue = new LinkedBlockingQueue<>(config.waitingRequests());
        this.ways = new Semaphore(config.groupsAtOnce());
    }

    /**
     * Returns when the transaction is committed.
     *
     * @throws Refused 503 when too many wait already
     */
    List<Receipt> take(Consignment consignment) {
        var mine = new Waiting(consignment, Thread.currentThread());
        if (!queue.offer(mine)) {
            throw Refused.unavailable("too many requests are waiting, nothing was stored", QUEUE_IS_SHORTER);
        }
        boolean interrupted = false;
        while (!mine.isDone()) {
            if (ways.tryAcquire()) {
                leadOneGroup();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.receipts();
    }

    /** How many wait now for a way. */
    int waiting() {
        return queue.size();
    }

    private void leadOneGroup() {
        try {
            var group = nextGroup();
            if (!group.isEmpty()) {
                takeTogether(group);
            }
        } finally {
            ways.release();
            // Whoever failed to get a way before this release stands in the queue: nobody sleeps on unseen.
            var next = queue.peek();
            if (next != null) {
                LockSupport.unpark(next.thread);
            }
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
        }
        return group;
    }

    private void takeTogether(List<Waiting> group) {
        try {
            var receipts = transaction.take(
                    group.stream().map(waiting -> waiting.consignment).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).done(receipts.get(i));
            }
        } catch (RuntimeException | Error e) {
            if (group.size() == 1 || isOutage.test(e)) {
                group.forEach(waiting -> waiting.failed(e));
            } else {
                // One of them is at fault. It must not take the others with it.
                group.forEach(waiting -> takeTogether(List.of(waiting)));
            }
        }
    }

    /** One that waits: for a way, then for its transaction. */
    private static final class Waiting {

        private final Consignment consignment;
        private final long size;
        private final Thread thread;
        private volatile @Nullable List<Receipt> receipts;
        private volatile @Nullable Throwable failure;

        Waiting(Consignment consignment, Thread thread) {
            this.consignment = consignment;
            this.size = consignment.size();
            this.thread = thread;
        }

        void done(List<Receipt> given) {
            receipts = given;
            LockSupport.unpark(thread);
        }

        void failed(Throwable cause) {
            failure = cause;
            LockSupport.unpark(thread);
        }

        boolean isDone() {
            return receipts != null || failure != null;
        }

        List<Receipt> receipts() {
            var given = receipts;
            if (given != null) {
                return given;
            }
            throw new NotTaken(failure);
        }
    }

    /** Made for each of those who failed together, so that each has a stack of its own. */
    static final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTaken(@Nullable Throwable cause) {
            super("the transaction of the group failed", cause);
        }
    }
}
