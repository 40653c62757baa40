package org.newswatch.alert.stream;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.newswatch.alert.raise.Alerts;
import org.newswatch.alert.raise.Cursor;
import org.newswatch.alert.raise.PositionedAlert;

/**
 * One client's stream: what it has not seen, in the order it was raised, one event at a time. It holds no queue: what a slow
 * client has not taken stays in the database, and a client that takes nothing is cut off.
 */
class AlertStream {

    /** Rung for, an alert may stand behind a transaction under way: that many quick looks before the usual pace. */
    private static final int HURRIED_LOOKS = 25;

    private final Alerts alerts;
    private final StreamConfig config;
    private final UUID subscription;
    private final SseEventSink client;
    private final Sse sse;
    private Cursor seen;

    AlertStream(Alerts alerts, StreamConfig config, UUID subscription, Cursor seen, SseEventSink client, Sse sse) {
        this.alerts = alerts;
        this.config = config;
        this.subscription = subscription;
        this.seen = seen;
        this.client = client;
        this.sse = sse;
    }

    /**
     * Greets the client, with the id of its place so that it can resume before it saw an event; false when it is gone
     * already. To be called while the request is still being answered: the server writes the head of the answer after that
     * by itself, and must not meet another thread's first event then.
     */
    boolean open() {
        try {
            send(sse.newEventBuilder()
                    .comment("alerts of " + subscription)
                    .id(seen.toString())
                    .build());
            return true;
        } catch (ExecutionException | TimeoutException _) {
            client.close();
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            client.close();
            return false;
        }
    }

    /** Until the client is gone or cut off. */
    void run(Semaphore bell) throws InterruptedException {
        try {
            long silentSince = System.nanoTime();
            int hurry = 0;
            while (!client.isClosed()) {
                var next = alerts.after(subscription, seen, config.batch());
                for (var alert : next) {
                    send(event(alert));
                    seen = alert.at();
                }
                if (!next.isEmpty()) {
                    silentSince = System.nanoTime();
                } else if (System.nanoTime() - silentSince > config.heartbeat().toNanos()) {
                    send(sse.newEventBuilder().comment("alive").build());
                    silentSince = System.nanoTime();
                }
                if (next.isEmpty()) {
                    var wait = hurry > 0 ? config.settle() : config.poll();
                    hurry = rings(bell, wait) ? HURRIED_LOOKS : Math.max(0, hurry - 1);
                }
            }
        } catch (ExecutionException | TimeoutException _) {
            // The client is gone, or takes nothing. It comes back with Last-Event-ID and misses nothing.
        } finally {
            client.close();
        }
    }

    private static boolean rings(Semaphore bell, Duration atMost) throws InterruptedException {
        boolean rung = bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
        return rung;
    }

    private OutboundSseEvent event(PositionedAlert alert) {
        return sse.newEventBuilder()
                .id(alert.at().toString())
                .name("alert")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(alert.alert())
                .build();
    }

    private void send(OutboundSseEvent event) throws InterruptedException, ExecutionException, TimeoutException {
        client.send(event).toCompletableFuture().get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
    }
}
