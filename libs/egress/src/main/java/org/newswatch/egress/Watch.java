package org.newswatch.egress;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Cuts off what takes too long. One thread looks at all that is under way: no timer is set, and nobody woken, for a single request. */
final class Watch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());
    private static final long EVERY_MS = 20;
    private static final long IDLE_EVERY_MS = 500;

    private final Set<Exchange<?>> underWay = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(OwnThreads.named("egress-watch-"));
    private volatile boolean closed;

    Watch(Connections connections) {
        var _ = clock.scheduleWithFixedDelay(
                () -> guarded(() -> connections.dropIdle(System.nanoTime())),
                IDLE_EVERY_MS,
                IDLE_EVERY_MS,
                TimeUnit.MILLISECONDS);
        var _ = clock.scheduleWithFixedDelay(() -> guarded(this::look), EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    void begin(Exchange<?> exchange) {
        underWay.add(exchange);
        if (closed) {
            exchange.cutOff("the way out is closed");
        }
    }

    void end(Exchange<?> exchange) {
        underWay.remove(exchange);
    }

    @Override
    public void close() {
        closed = true;
        clock.shutdownNow();
        underWay.forEach(exchange -> exchange.cutOff("the way out was closed"));
    }

    /** The clock would stop for good at the first fault, and no deadline hold any more: the next look sees what this one missed. */
    private static void guarded(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "a look at what is under way failed", e);
        }
    }

    private void look() {
        long now = System.nanoTime();
        for (var exchange : underWay) {
            exchange.cutOffAfter(now);
        }
    }
}
