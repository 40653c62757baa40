package org.newswatch.bench.posts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Clients on one thread, each with a connection that stays open and one request at a time. They do next to nothing, so
 * that the processor time of the machine goes to what is measured.
 */
final class Load implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final List<Connection> connections = new ArrayList<>();

    Load(int port, int clients) throws IOException {
        for (int i = 0; i < clients; i++) {
            connections.add(new Connection(selector, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        }
    }

    /**
     * What became of the requests.
     *
     * @param millis how long each took, sorted
     */
    record Result(int requests, double seconds, List<Double> millis) {

        double perSecond() {
            return requests / seconds;
        }

        /** The smallest that this share of all do not exceed. */
        double quantile(double share) {
            return millis.get(Math.max(0, (int) Math.ceil(share * millis.size()) - 1));
        }
    }

    /**
     * Sends requests for that long and waits for the last answers.
     *
     * @param requests makes the next one, whole as it goes over the wire
     * @param status what each must be answered with
     */
    Result run(double seconds, Supplier<byte[]> requests, int status) throws IOException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        var millis = new double[1 << 16];
        int done = 0;
        int open = 0;
        for (var connection : connections) {
            connection.send(requests.get());
            open++;
        }
        while (open > 0) {
            selector.select();
            long now = System.nanoTime();
            for (var key : selector.selectedKeys()) {
                if (key.isReadable() && ((Connection) key.attachment()).answered(status)) {
                    var connection = (Connection) key.attachment();
                    millis = done < millis.length ? millis : Arrays.copyOf(millis, done * 2);
                    millis[done++] = connection.millis(now);
                    if (now < end) {
                        connection.send(requests.get());
                    } else {
                        open--;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        double took = (System.nanoTime() - start) / 1e9;
        return new Result(
                done, took, Arrays.stream(millis, 0, done).sorted().boxed().toList());
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
