package org.newswatch.egress;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The connections there are: few to one host, limited in all, and kept for the next exchange for a while. Whoever finds no room waits.
 */
final class Connections implements AutoCloseable {

    private static final long LIFE = Duration.ofMinutes(2).toNanos();

    /** What is done on a connection. */
    @FunctionalInterface
    interface Use<T> {
        T of(Connection connection) throws IOException;
    }

    /** Whom connections lead to. */
    private record Peer(String scheme, String host, int port) {}

    /** One peer, as long as anybody is there or on the way, or a connection to it is kept. */
    private static final class Place {

        final Peer peer;
        final Semaphore room;
        final Deque<Kept> kept = new ArrayDeque<>();
        int guests;

        Place(Peer peer, int connections) {
            this.peer = peer;
            this.room = new Semaphore(connections, true);
        }
    }

    /** Times are those of {@link System#nanoTime}. */
    private record Kept(Place place, Connection connection, long born, long until) {}

    private final Connector connector;
    private final int toOneHost;
    private final Semaphore room;
    private final Map<Peer, Place> places = new HashMap<>();
    private final SequencedSet<Kept> kept = new LinkedHashSet<>();
    private boolean closed;

    Connections(Connector connector, EgressRules rules) {
        this.connector = connector;
        this.toOneHost = rules.maxConnectionsPerHost();
        this.room = new Semaphore(rules.maxConnections(), true);
    }

    /** Does something on a connection to the target, a kept one if there is one. */
    <T> T use(Target target, Use<T> use) throws IOException, InterruptedException {
        var place = arrive(new Peer(target.scheme(), target.host(), target.port()));
        try {
            place.room.acquire();
            try {
                room.acquire();
                try {
                    return use(place, target, use);
                } finally {
                    room.release();
                }
            } finally {
                place.room.release();
            }
        } finally {
            leave(place);
        }
    }

    /** Drops what was kept long enough. */
    synchronized void dropIdle(long now) {
        // Not in the order of their ends, for servers keep connections for different times: all are looked at.
        kept.stream().filter(each -> now - each.until() >= 0).toList().forEach(this::drop);
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!kept.isEmpty()) {
            drop(kept.getFirst());
        }
    }

    private <T> T use(Place place, Target target, Use<T> use) throws IOException, InterruptedException {
        var before = silent(place);
        long born = before == null ? System.nanoTime() : before.born();
        var connection = before == null ? connector.connect(target) : before.connection();
        var keeps = Duration.ZERO;
        try {
            var result = use.of(connection);
            keeps = connection.keeps();
            return result;
        } finally {
            end(place, connection, born, keeps);
        }
    }

    private @Nullable Kept silent(Place place) {
        for (var next = takeKept(place); next != null; next = takeKept(place)) {
            if (next.connection().isSilent()) {
                return next;
            }
            next.connection().drop();
        }
        return null;
    }

    /** The one used last; for a new connection room is made where there is none. */
    private synchronized @Nullable Kept takeKept(Place place) {
        var last = place.kept.pollLast();
        if (last != null) {
            kept.remove(last);
            return last;
        }
        while (kept.size() > room.availablePermits()) {
            drop(kept.getFirst());
        }
        return null;
    }

    private synchronized void end(Place place, Connection connection, long born, Duration keeps) {
        long now = System.nanoTime();
        long until = Math.min(keeps.toNanos(), born + LIFE - now) + now;
        if (closed || until - now <= 0) {
            connection.drop();
            return;
        }
        var keeping = new Kept(place, connection, born, until);
        place.kept.add(keeping);
        kept.add(keeping);
    }

    private synchronized Place arrive(Peer peer) {
        var place = places.computeIfAbsent(peer, unknown -> new Place(unknown, toOneHost));
        place.guests++;
        return place;
    }

    private synchronized void leave(Place place) {
        place.guests--;
        forgetIfEmpty(place);
    }

    private void drop(Kept each) {
        kept.remove(each);
        each.place().kept.remove(each);
        forgetIfEmpty(each.place());
        each.connection().drop();
    }

    private void forgetIfEmpty(Place place) {
        if (place.guests == 0 && place.kept.isEmpty()) {
            places.remove(place.peer);
        }
    }
}
