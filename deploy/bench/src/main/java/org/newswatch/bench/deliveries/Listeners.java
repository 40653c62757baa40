package org.newswatch.bench.deliveries;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Clients of a stream on one thread. They count events by the empty lines after them and look at nothing else. */
final class Listeners implements AutoCloseable {

    private static final int PATIENCE_MS = 60_000;

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer in = ByteBuffer.allocateDirect(256 * 1024);
    private final byte[] bytes = new byte[256 * 1024];
    private long events;
    private long received;
    private long firstAt;
    private long lastAt;

    /** @param request what each sends first */
    Listeners(int port, int count, byte[] request) throws IOException {
        for (int i = 0; i < count; i++) {
            var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Ending());
            channels.add(channel);
            if (i % 100 == 99) {
                read(0);
            }
        }
    }

    /** Reads until that many events came to all together, and returns how many bytes that were. */
    long await(long count) throws IOException {
        long silentSince = System.nanoTime();
        while (events < count) {
            if (read(100)) {
                silentSince = System.nanoTime();
            } else if (System.nanoTime() - silentSince > PATIENCE_MS * 1_000_000L) {
                throw new IOException("expected " + count + " events, found " + events);
            }
        }
        return received;
    }

    void reset() {
        events = 0;
        received = 0;
        firstAt = 0;
    }

    /** From the first byte to the last. */
    double seconds() {
        return (lastAt - firstAt) / 1e9;
    }

    private boolean read(int waitMs) throws IOException {
        int ready = waitMs == 0 ? selector.selectNow() : selector.select(waitMs);
        for (var key : selector.selectedKeys()) {
            in.clear();
            int count = ((SocketChannel) key.channel()).read(in);
            if (count < 0) {
                throw new IOException("a stream ended");
            }
            in.flip().get(bytes, 0, count);
            events += ((Ending) key.attachment()).count(bytes, count);
            received += count;
        }
        selector.selectedKeys().clear();
        if (ready > 0) {
            lastAt = System.nanoTime();
            firstAt = firstAt == 0 ? lastAt : firstAt;
        }
        return ready > 0;
    }

    @Override
    public void close() throws IOException {
        for (var channel : channels) {
            channel.close();
        }
        selector.close();
    }

    /** Whether the last byte of a client's stream ended a line. */
    private static final class Ending {

        private boolean lineEnded;

        int count(byte[] bytes, int length) {
            int events = 0;
            for (int i = 0; i < length; i++) {
                boolean ends = bytes[i] == '\n';
                events += ends && lineEnded ? 1 : 0;
                lineEnded = ends && !lineEnded;
            }
            return events;
        }
    }
}
