package org.newswatch.bench.deliveries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The receivers: one thread that answers 204 to every request at any address 127.x.y.z, as cheaply as can be, so that the
 * processor is left to what is measured. At addresses 127.2.y.z it answers a byte a second.
 */
final class Sink implements AutoCloseable {

    private static final int DRIP_MS = 1_000;

    private final Selector selector = Selector.open();
    private final ServerSocketChannel server = ServerSocketChannel.open();
    private final AtomicLong requests = new AtomicLong();
    private final Thread thread;
    private volatile byte @Nullable [] sample;
    private volatile long firstAt;
    private volatile long lastAt;

    Sink() throws IOException {
        server.bind(new InetSocketAddress(InetAddress.ofLiteral("0.0.0.0"), 0), 4096);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        thread = Thread.ofPlatform().name("sink").daemon().start(this::run);
    }

    int port() throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    /** Starts counting anew. */
    void reset() {
        requests.set(0);
        firstAt = 0;
    }

    long requests() {
        return requests.get();
    }

    /** Returns once that many came, or throws when none has come for a minute. */
    void await(long count) throws InterruptedException {
        while (requests.get() < count) {
            if (firstAt != 0 && System.nanoTime() - lastAt > 60_000_000_000L) {
                throw new IllegalStateException("expected " + count + " requests, found " + requests);
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    /** When the first request of this count was here, by {@link System#nanoTime}. */
    long firstAt() {
        return firstAt;
    }

    long lastAt() {
        return lastAt;
    }

    /** The head of the latest request that was kept, and its body after it. */
    byte[] sample() {
        var kept = sample;
        if (kept == null) {
            throw new IllegalStateException("no request came yet");
        }
        return kept;
    }

    double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()) / 1e9;
    }

    /** Called by connections for each whole request; its bytes stand at the start of the array. */
    void count(byte[] request, int length) {
        long now = System.nanoTime();
        if (requests.getAndIncrement() == 0) {
            firstAt = now;
            sample = Arrays.copyOf(request, length);
        }
        lastAt = now;
    }

    private void run() {
        try {
            long dripAt = System.nanoTime();
            while (true) {
                selector.select(DRIP_MS);
                for (var key : selector.selectedKeys()) {
                    if (key.isAcceptable()) {
                        accept();
                    } else if (!((Arrival) key.attachment()).read()) {
                        key.channel().close();
                    }
                }
                selector.selectedKeys().clear();
                if (System.nanoTime() - dripAt > DRIP_MS * 1_000_000L) {
                    dripAt = System.nanoTime();
                    drip();
                }
            }
        } catch (ClosedSelectorException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        for (var channel = server.accept(); channel != null; channel = server.accept()) {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            boolean slow =
                    ((InetSocketAddress) channel.getLocalAddress()).getAddress().getAddress()[1] == 2;
            channel.register(selector, SelectionKey.OP_READ, new Arrival(channel, this, slow));
        }
    }

    private void drip() throws IOException {
        for (var key : selector.keys()) {
            if (key.isValid() && key.attachment() instanceof Arrival arrival && !arrival.drip()) {
                key.channel().close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        server.close();
    }
}
