package org.newswatch.bench.way;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.newswatch.bench.posts.Connection;

/** Clients on one thread that post articles, each over a connection that stays open and one at a time. */
final class Poster implements AutoCloseable {

    private static final int CLIENTS = 64;
    private static final int ACCEPTED = 202;

    private final Selector selector = Selector.open();
    private final Deque<Connection> idle = new ArrayDeque<>();

    Poster(int port) throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            idle.add(new Connection(selector, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        }
    }

    /** Posts all articles of the round; returns when all were accepted. The time of each counts from when it should be posted. */
    void post(Round round, List<byte[]> requests, Pace pace) throws IOException {
        int sent = 0;
        int accepted = 0;
        while (accepted < requests.size()) {
            long now = System.nanoTime();
            while (sent < requests.size() && !idle.isEmpty() && pace.isDue(sent, now)) {
                round.started(round.first() + sent, pace.startOf(sent, now));
                idle.pop().send(requests.get(sent++));
                now = System.nanoTime();
            }
            selector.select(1);
            for (var key : selector.selectedKeys()) {
                var connection = (Connection) key.attachment();
                if (connection.answered(ACCEPTED)) {
                    idle.push(connection);
                    accepted++;
                }
            }
            selector.selectedKeys().clear();
        }
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
