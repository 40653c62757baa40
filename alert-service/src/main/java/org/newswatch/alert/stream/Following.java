package org.newswatch.alert.stream;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.newswatch.alert.raise.Alerts;
import org.newswatch.alert.raise.Cursor;

/**
 * All streams of one subscription: what is new is read and written once for all of them. It holds a thread only while something
 * is new; a client that falls behind gets one of its own until it has caught up.
 */
final class Following {

    private static final Logger LOG = Logger.getLogger(Following.class);

    /** Rung for, an alert may stand behind a transaction under way: that many quick looks before waiting again. */
    private static final int HURRIED_LOOKS = 25;

    private final UUID subscription;
    private final Alerts alerts;
    private final Events events;
    private final StreamConfig config;
    private final Set<AlertStream> members = ConcurrentHashMap.newKeySet();
    private final AtomicInteger rings = new AtomicInteger();
    private volatile Cursor at;
    private volatile long toldAt = System.nanoTime();

    Following(UUID subscription, Cursor at, Alerts alerts, Events events, StreamConfig config) {
        this.subscription = subscription;
        this.at = at;
        this.alerts = alerts;
        this.events = events;
        this.config = config;
    }

    /** Up to where all that was raised has been read. */
    Cursor at() {
        return at;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    void join(AlertStream stream) {
        members.add(stream);
        Thread.ofVirtual().name("stream-", 0).start(() -> catchUp(stream));
    }

    /** Drops whose client is gone or takes nothing, and how many that were. Not to be called while one joins. */
    int drop() {
        int before = members.size();
        members.stream().filter(stream -> stream.isStuck(config.patience())).forEach(AlertStream::close);
        members.removeIf(AlertStream::isClosed);
        return before - members.size();
    }

    void close() {
        members.forEach(AlertStream::close);
    }

    /** Says that the connections live, where nothing else has for a while. */
    void breathe() {
        if (System.nanoTime() - toldAt > config.heartbeat().toNanos()) {
            toldAt = System.nanoTime();
            members.forEach(stream -> stream.comment(Events.ALIVE));
        }
    }

    /** There may be something new. */
    void ring() {
        if (rings.getAndIncrement() == 0) {
            Thread.ofVirtual().name("following-", 0).start(this::look);
        }
    }

    private void look() {
        int heard;
        do {
            heard = rings.get();
            try {
                tellWhatIsNew();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // Nobody has missed anything: the next look starts where this one did.
                LOG.warnf("streams can't be fed, trying again: subscription=%s, %s", subscription, e.getMessage());
            } catch (Error e) {
                rings.set(0);
                throw e;
            }
        } while (!rings.compareAndSet(heard, 0));
    }

    private void tellWhatIsNew() throws InterruptedException {
        for (int looks = 0; looks < HURRIED_LOOKS && !members.isEmpty(); looks++) {
            if (!tellNext()) {
                Thread.sleep(config.settle());
            }
        }
    }

    private boolean tellNext() {
        var from = at;
        var next = alerts.after(subscription, from, config.batch());
        if (next.upTo().equals(from)) {
            return false;
        }
        var written = events.of(next.alerts());
        at = next.upTo();
        toldAt = System.nanoTime();
        for (var stream : members) {
            tell(stream, from, next, written);
        }
        return true;
    }

    private void tell(AlertStream stream, Cursor from, Alerts.Stretch next, Buffer written) {
        try {
            // What is gone is said to each by itself.
            if (next.gone() ? stream.fallsBehind() : stream.fallsBehind(from, written, next.upTo())) {
                Thread.ofVirtual().name("stream-", 0).start(() -> catchUp(stream));
            }
        } catch (RuntimeException e) {
            // Its client left just now, or comes back with Last-Event-ID: the others are told all the same.
            LOG.debugf(e, "a stream was cut: subscription=%s", subscription);
            stream.close();
        }
    }

    private void catchUp(AlertStream stream) {
        try {
            boolean stale = false;
            do {
                var others = at;
                for (var next = missed(stream); !next.upTo().equals(stream.seen()); next = missed(stream)) {
                    if (next.gone() && !stale) {
                        stream.write(Events.stale(stream.seen()), stream.seen(), config.patience());
                    }
                    stale = next.gone() && next.alerts().isEmpty();
                    stream.write(events.of(next.alerts()), next.upTo(), config.patience());
                }
                stream.skipTo(others);
            } while (!stream.keepsUp(this::at) && !stream.isClosed());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stream.close();
        } catch (ExecutionException | TimeoutException _) {
            // The client is gone, or takes nothing. It comes back with Last-Event-ID and misses nothing.
            stream.close();
        } catch (RuntimeException e) {
            LOG.warnf(e, "a stream was cut: subscription=%s", subscription);
            stream.close();
        }
    }

    private Alerts.Stretch missed(AlertStream stream) {
        return stream.isClosed()
                ? new Alerts.Stretch(List.of(), stream.seen(), false)
                : alerts.after(subscription, stream.seen(), config.batch());
    }
}
