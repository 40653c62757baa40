package org.newswatch.alert.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stores what several threads bring in one statement and one flush. There is no pause: who comes first stores at once, and who
 * comes meanwhile is stored together with all who wait then.
 */
final class Together<T> {

    private final Consumer<List<T>> store;
    private final int most;
    private final Queue<Waiting<T>> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /** @param most how many are stored at once, as long as more than one thread brought them */
    Together(int most, Consumer<List<T>> store) {
        this.most = most;
        this.store = store;
    }

    /** Returns once all are stored, or throws why they are not. */
    void store(List<T> items) {
        var mine = new Waiting<>(items);
        queue.add(mine);
        turn.lock();
        try {
            while (!mine.done) {
                storeNext();
            }
        } finally {
            turn.unlock();
        }
        if (mine.failure != null) {
            throw new IllegalStateException("nothing was stored", mine.failure);
        }
    }

    /** How many threads wait for others to have stored theirs. */
    int waiting() {
        return queue.size();
    }

    private void storeNext() {
        var group = new ArrayList<Waiting<T>>();
        var items = new ArrayList<T>();
        for (var next = queue.peek();
                next != null && (group.isEmpty() || items.size() + next.items.size() <= most);
                next = queue.peek()) {
            group.add(next);
            items.addAll(next.items);
            queue.remove();
        }
        try {
            store.accept(items);
            group.forEach(waiting -> waiting.done = true);
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                group.getFirst().fail(e);
            } else {
                // One of them may be at fault. It must not take the others with it.
                group.forEach(this::storeAlone);
            }
        } catch (Error e) {
            // Whoever waits must not wait for ever.
            group.stream().filter(waiting -> !waiting.done).forEach(waiting -> waiting.fail(e));
            throw e;
        }
    }

    private void storeAlone(Waiting<T> waiting) {
        try {
            store.accept(waiting.items);
            waiting.done = true;
        } catch (RuntimeException e) {
            waiting.fail(e);
        }
    }

    /** What one thread brought; read and changed by whose turn it is. */
    private static final class Waiting<T> {

        private final List<T> items;
        private boolean done;
        private @Nullable Throwable failure;

        Waiting(List<T> items) {
            this.items = items;
        }

        void fail(Throwable e) {
            failure = e;
            done = true;
        }
    }
}
