package org.newswatch.local;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Looks after the running processes and reports the first that ends although nobody stopped it. */
final class Watch {

    private final Map<String, Running> watched = new ConcurrentHashMap<>();
    private final CompletableFuture<Running> death = new CompletableFuture<>();

    void over(Running running) {
        watched.put(running.name(), running);
        Thread.ofVirtual().name("watch " + running.name()).start(() -> {
            running.awaitEnd();
            if (watched.remove(running.name(), running)) {
                death.complete(running);
            }
        });
    }

    /** From now on its end is no surprise. */
    void leave(Running running) {
        watched.remove(running.name(), running);
    }

    /** From now on every end is expected. */
    void end() {
        watched.clear();
    }

    /** Blocks until one ends unexpectedly, and returns it. */
    Running awaitDeath() {
        return death.join();
    }
}
