package org.newswatch.alert.console.live;

import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.newswatch.alert.console.ConsoleConfig;
import org.newswatch.alert.console.Pages;
import org.newswatch.alert.console.Sessions;
import org.newswatch.alert.recent.RecentArticle;
import org.newswatch.gate.Refused;

/** Those who look at what comes, on this replica, each on a thread of their own for as long as they are signed in. */
@Singleton
class Viewers {

    private static final Logger LOG = Logger.getLogger(Viewers.class);

    /** Long enough to hold all that {@link Wire#with} may bring once more. */
    private static final int REMEMBERED = 2_000;

    private static final Duration COME_AGAIN = Duration.ofSeconds(15);
    private static final int PATIENCE_SECONDS = 20;

    private final Wire wire;
    private final Pages pages;
    private final ConsoleConfig config;
    private final Sessions sessions;
    private final Seats seats;

    Viewers(Wire wire, Pages pages, Sessions sessions, ConsoleConfig config) {
        this.wire = wire;
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
        var sent = new LinkedHashSet<Long>();
        long place = viewer.from();
        long beat = System.nanoTime();
        // At once: so the browser knows that it is connected, and from where to go on.
        breathe(viewer, place);
        var came = wire.came(place);
        // While it was away, too, something may have come to be seen that stands before its place.
        boolean backAgain = true;
        while (!viewer.sink().isClosed()) {
            var news = wire.after(place);
            var late = backAgain || wire.isFresh(came) ? wire.with(place, came, sent) : List.<RecentArticle>of();
            backAgain = !late.isEmpty();
            for (var kept : Stream.concat(late.stream(), news.stream()).toList()) {
                if (kept.seq() > place) {
                    place = kept.seq();
                    came = kept.receivedAt();
                }
                if (remember(sent, kept.seq())) {
                    var piece = wire.piece(kept, viewer.wish());
                    if (piece.isPresent()) {
                        send(viewer, event(viewer, piece.get(), place));
                    }
                }
            }
            if (System.nanoTime() - beat > config.liveHeartbeat().toNanos()) {
                if (!sessions.stands(viewer.visit().signedIn())) {
                    return;
                }
                breathe(viewer, place);
                beat = System.nanoTime();
            }
            Thread.sleep(config.livePoll());
        }
    }

    /** As an event: a page sees no comments, and could not go on from here by itself. */
    private static void breathe(Viewer viewer, long place)
            throws InterruptedException, ExecutionException, TimeoutException {
        send(
                viewer,
                viewer.sse()
                        .newEventBuilder()
                        .name("place")
                        .id(Long.toString(place))
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

    private static boolean remember(Set<Long> sent, long seq) {
        if (sent.size() >= REMEMBERED) {
            sent.remove(sent.iterator().next());
        }
        return sent.add(seq);
    }
}
