package org.newswatch.bench.way;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;

/** Fifty hosts that take in webhooks, on one thread that does next to nothing: it notes which article came to whom. */
final class Receivers implements AutoCloseable {

    private static final int HOSTS = 50;

    private final Selector selector = Selector.open();
    private final ServerSocketChannel server = ServerSocketChannel.open();
    private final byte[] addressStart;
    private final Thread thread = Thread.ofPlatform().name("receivers").unstarted(this::run);
    private volatile Round round = new Round(0, 0);
    private volatile int bytesOfLast;

    /** @param addressStart what stands before the number in an article's address */
    Receivers(String addressStart) throws IOException {
        this.addressStart = addressStart.getBytes(ISO_8859_1);
        server.bind(new InetSocketAddress(0), 1_000);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        thread.start();
    }

    /** Where a reader wants webhooks. */
    String address(int reader) {
        return address(reader, port());
    }

    /** The same for whoever knows the port only. */
    static String address(int reader, int port) {
        return "http://127.0.0." + (2 + reader % HOSTS) + ":" + port + "/s/" + reader;
    }

    int port() {
        return server.socket().getLocalPort();
    }

    /** From now on deliveries belong to this round; one of an earlier round is a double one. */
    Round begin(int first, int articles) throws IOException {
        round.check();
        round = new Round(first, articles);
        return round;
    }

    /** Bytes of the body that came last. */
    int bytesOfLast() {
        return bytesOfLast;
    }

    private void run() {
        try {
            while (selector.isOpen()) {
                selector.select();
                for (var key : selector.selectedKeys()) {
                    if (key.isAcceptable()) {
                        accept();
                    } else if (!((Incoming) key.attachment()).read(this::note)) {
                        key.channel().close();
                    }
                }
                selector.selectedKeys().clear();
            }
        } catch (ClosedSelectorException closed) {
            // the end
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        var channel = server.accept();
        if (channel != null) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Incoming(channel));
        }
    }

    private void note(int reader, byte[] buffer, int from, int to) {
        bytesOfLast = to - from;
        int at = find(buffer, from, to);
        int article = 0;
        while (at < to && buffer[at] >= '0' && buffer[at] <= '9') {
            article = article * 10 + buffer[at++] - '0';
        }
        round.delivered(article, reader, System.nanoTime());
    }

    /** Behind the start of the address, or the end. */
    private int find(byte[] buffer, int from, int to) {
        for (int at = from; at <= to - addressStart.length; at++) {
            int same = 0;
            while (same < addressStart.length && buffer[at + same] == addressStart[same]) {
                same++;
            }
            if (same == addressStart.length) {
                return at + same;
            }
        }
        return to;
    }

    @Override
    public void close() throws IOException {
        selector.close();
        server.close();
    }
}
