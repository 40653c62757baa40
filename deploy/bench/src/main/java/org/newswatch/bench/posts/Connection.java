package org.newswatch.bench.posts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** One connection that stays open: a request goes out, its answer comes in. */
public final class Connection {

    private static final String LENGTH = "content-length:";

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(64 * 1024);
    private long sentAt;
    private int expected;

    public Connection(Selector selector, InetSocketAddress address) throws IOException {
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    public void send(byte[] request) throws IOException {
        answer.clear();
        expected = -1;
        sentAt = System.nanoTime();
        var out = ByteBuffer.wrap(request);
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /** Whether the whole answer is here; its status must be this one. */
    public boolean answered(int status) throws IOException {
        if (channel.read(answer) < 0) {
            throw new IOException("the connection was closed");
        }
        if (expected < 0) {
            expected = length(status);
        }
        return expected >= 0 && answer.position() >= expected;
    }

    public double millis(long now) {
        return (now - sentAt) / 1e6;
    }

    /** Bytes of head and body, or -1 when the head is not whole yet. */
    private int length(int status) throws IOException {
        var array = answer.array();
        int end = 3;
        while (end < answer.position() && !endsHead(array, end)) {
            end++;
        }
        if (end >= answer.position()) {
            return -1;
        }
        var head = new String(array, 0, end + 1, ISO_8859_1).toLowerCase(Locale.ROOT);
        if (!head.startsWith("http/1.1 " + status)) {
            throw new IOException("expected " + status + ", found " + head);
        }
        int at = head.indexOf(LENGTH);
        int body = at < 0
                ? 0
                : Integer.parseInt(head.substring(at + LENGTH.length(), head.indexOf('\r', at))
                        .strip());
        return end + 1 + body;
    }

    private static boolean endsHead(byte[] array, int end) {
        return array[end] == '\n' && array[end - 1] == '\r' && array[end - 2] == '\n';
    }
}
