package org.newswatch.alert.stream;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.newswatch.alert.raise.Cursor;

/**
 * One client's stream, and how far it is. Little is on its way to a client at once; for who takes it slowly the rest stays in the
 * database.
 */
final class AlertStream {

    /** So much may be on its way to one client, in bytes, before what comes next waits in the database. */
    private static final int MOST_ON_ITS_WAY = 256 * 1024;

    private final SseEventSink client;
    private final HttpServerResponse response;
    private Cursor seen;
    private Future<Void> written = Future.succeededFuture();
    private final OnTheWay toAll;
    private final AtomicInteger onItsWay = new AtomicInteger();
    private volatile long progressAt = System.nanoTime();
    private boolean catchingUp = true;

    AlertStream(SseEventSink client, HttpServerResponse response, OnTheWay toAll, Cursor seen) {
        this.toAll = toAll;
        this.client = client;
        this.response = response;
        this.seen = seen;
    }

    /**
     * Greets the client; false when it is gone already. To be called while the request is still being answered: the server
     * writes the head of the answer after that by itself, and must not meet another thread's first event then.
     */
    boolean open(OutboundSseEvent greeting, Duration patience) {
        try {
            client.send(greeting).toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | IllegalStateException _) {
            // Too late for its greeting, or gone before.
            client.close();
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            client.close();
            return false;
        }
    }

    synchronized Cursor seen() {
        return seen;
    }

    boolean isClosed() {
        return client.isClosed() || response.closed();
    }

    void close() {
        client.close();
    }

    /**
     * Passes on what was raised after a place, up to another one.
     *
     * @return whether the client has to catch up by itself from now on: it stands elsewhere, or has not taken enough of what
     *     was written before
     */
    synchronized boolean fallsBehind(Cursor from, Buffer events, Cursor to) {
        if (catchingUp) {
            return false;
        }
        if (!seen.equals(from) || hasEnough(events)) {
            catchingUp = true;
            return true;
        }
        write(events);
        seen = to;
        return false;
    }

    /** Whether it has to catch up by itself from now on, and does not yet. */
    synchronized boolean fallsBehind() {
        boolean began = !catchingUp;
        catchingUp = true;
        return began;
    }

    /** To a place before which it has read all there is. */
    synchronized void skipTo(Cursor place) {
        seen = seen.compareTo(place) < 0 ? place : seen;
    }

    /** From now on it is told by others what is new, unless it stands before the place where they are at this moment. */
    synchronized boolean keepsUp(Supplier<Cursor> others) {
        catchingUp = seen.compareTo(others.get()) < 0;
        return !catchingUp;
    }

    /** Writes while it catches up, and waits until the client has taken it, or fails when it takes too long. */
    void write(Buffer events, Cursor to, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        Future<Void> before;
        Future<Void> now;
        synchronized (this) {
            before = written;
            write(events);
            seen = to;
            now = written;
        }
        await(before, patience);
        await(now, patience);
    }

    /** Says that the connection lives, where nothing is on its way that says so. */
    synchronized void comment(Buffer comment) {
        if (!catchingUp && onItsWay.get() == 0) {
            write(comment);
        }
    }

    /** Whether the client has taken nothing for that long. */
    synchronized boolean isStuck(Duration patience) {
        return onItsWay.get() > 0 && System.nanoTime() - progressAt > patience.toNanos();
    }

    private void write(Buffer events) {
        if (events.length() == 0) {
            return;
        }
        if (onItsWay.getAndAdd(events.length()) == 0) {
            progressAt = System.nanoTime();
        }
        toAll.add(events.length());
        written = response.write(events);
        // Without a lock: the connection may be locked by whom it tells that something was taken.
        written.onComplete(_ -> {
            progressAt = System.nanoTime();
            onItsWay.addAndGet(-events.length());
            toAll.add(-events.length());
        });
    }

    private boolean hasEnough(Buffer events) {
        int before = onItsWay.get();
        return before > 0 && (before + events.length() > MOST_ON_ITS_WAY || !toAll.hasRoomFor(events.length()));
    }

    /** However long it takes, as long as the client takes something. */
    private void await(Future<Void> written, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        var taken = written.toCompletionStage().toCompletableFuture();
        while (true) {
            try {
                taken.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                if (isStuck(patience)) {
                    throw e;
                }
            }
        }
    }
}
