package org.newswatch.alert.console.live;

import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.newswatch.alert.console.ConsoleConfig;
import org.newswatch.alert.console.Pages;
import org.newswatch.alert.console.Sessions;
import org.newswatch.gate.Refused;

/** Those who look at what comes, on this replica, each on a thread of their own for as long as they are signed in. */
@Singleton
class Viewers {

    private static final Logger LOG = Logger.getLogger(Viewers.class);

    private static final Duration COME_AGAIN = Duration.ofSeconds(15);
    private static final int PATIENCE_SECONDS = 20;

    /** How soon it is noticed that somebody left, where nothing comes. */
    private static final Duration LOOK_UP = Duration.ofSeconds(1);

    private final Wire wire;
    private final Tail tail;
    private final Pages pages;
    private final ConsoleConfig config;
    private final Sessions sessions;
    private final Seats seats;

    Viewers(Wire wire, Tail tail, Pages pages, Sessions sessions, ConsoleConfig config) {
        this.wire = wire;
        this.tail = tail;
        this.pages = pages;
        this.config = config;
        this.sessions = sessions;
        this.seats = new Seats(config.liveLimit(), config.liveLimitPerTenant());
    }

    void follow(Viewer viewer) {
        var tenant = viewer.visit().signedIn().caller().tenant();
        if (!seats.take(tenant)) {
            throw Refused.unavailable("as many live pages are open as this replica serves", COME_AGAIN);
        }
        Thread.ofVirtual().name("live").start(() -> {
            try (var sink = viewer.sink()) {
                feed(viewer);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException | RuntimeException e) {
                LOG.debugf("a live page ended: %s", e.getMessage());
            } finally {
                seats.leave(tenant);
            }
        });
    }

    private void feed(Viewer viewer) throws InterruptedException, ExecutionException, TimeoutException {
        var track = new Track(wire, viewer.from());
        // At once: so the browser knows that it is connected, and from where to go on.
        breathe(viewer, track);
        long number = tail.join();
        try {
            var beat = new Beat(config.liveHeartbeat());
            catchUp(viewer, track, beat);
            while (stays(viewer, track, beat)) {
                var came = tail.after(number, beat.left(LOOK_UP));
                if (came.isPresent()) {
                    for (var news : came.get()) {
                        show(viewer, track, news);
                    }
                    number += came.get().size();
                } else {
                    // Slower than what comes: it goes on from the database, as if it had been away.
                    number = tail.newest();
                    track.comeBack();
                    catchUp(viewer, track, beat);
                }
            }
        } finally {
            tail.leave();
        }
    }

    /** Whether they have neither left nor been signed out, which is looked at with each beat; then they hear of it. */
    private boolean stays(Viewer viewer, Track track, Beat beat)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (!beat.isDue()) {
            return !viewer.sink().isClosed();
        }
        if (viewer.sink().isClosed() || !sessions.stands(viewer.visit().signedIn())) {
            return false;
        }
        breathe(viewer, track);
        beat.next();
        return true;
    }

    /** What came while it was away, a page at a time with a pause after each: others ask the database, too. */
    private void catchUp(Viewer viewer, Track track, Beat beat)
            throws InterruptedException, ExecutionException, TimeoutException {
        while (stays(viewer, track, beat)) {
            for (var kept : track.next()) {
                var news = wire.read(kept);
                if (news.isPresent()) {
                    show(viewer, track, news.get());
                } else {
                    track.pass(kept);
                }
            }
            if (track.isAtEnd()) {
                return;
            }
            Thread.sleep(config.livePoll());
        }
    }

    private void show(Viewer viewer, Track track, News news)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (track.pass(news.kept())) {
            var piece = wire.piece(news, viewer.wish());
            if (piece.isPresent()) {
                send(viewer, event(viewer, piece.get(), track.place()));
            }
        }
    }

    /** As an event: a page sees no comments, and could not go on from here by itself. */
    private static void breathe(Viewer viewer, Track track)
            throws InterruptedException, ExecutionException, TimeoutException {
        send(
                viewer,
                viewer.sse()
                        .newEventBuilder()
                        .name("place")
                        .id(Long.toString(track.place()))
                        .data(String.class, "live")
                        .build());
    }

    private OutboundSseEvent event(Viewer viewer, Wire.Piece piece, long place) {
        var html = pages.show("piece", Map.of("piece", piece), viewer.visit());
        return viewer.sse()
                .newEventBuilder()
                .name("article")
                .id(Long.toString(place))
                .data(String.class, html.replaceAll("\\s*\\R\\s*", " "))
                .build();
    }

    private static void send(Viewer viewer, OutboundSseEvent event)
            throws InterruptedException, ExecutionException, TimeoutException {
        viewer.sink().send(event).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
