package org.newswatch.bench.way;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Locale;

/** One connection over which webhooks come, one after the other; each is answered 204. */
final class Incoming {

    private static final byte[] ANSWER = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(ISO_8859_1);
    private static final String LENGTH = "content-length:";

    private final SocketChannel channel;
    private ByteBuffer request = ByteBuffer.allocate(8 * 1024);

    Incoming(SocketChannel channel) throws IOException {
        this.channel = channel;
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** Whoever wants to know of each webhook: its reader and where its body lies. */
    interface Webhooks {
        void note(int reader, byte[] buffer, int from, int to);
    }

    /** Whether the connection is still open. */
    boolean read(Webhooks webhooks) throws IOException {
        try {
            if (channel.read(request) < 0) {
                return false;
            }
        } catch (IOException reset) {
            return false;
        }
        var bytes = request.array();
        int head = endOfHead(bytes, request.position());
        if (head >= 0) {
            var text = new String(bytes, 0, head, ISO_8859_1);
            int end = head + length(text);
            if (request.position() >= end) {
                webhooks.note(reader(text), bytes, head, end);
                answer();
                request.clear();
            }
        }
        if (!request.hasRemaining()) {
            request = ByteBuffer.wrap(Arrays.copyOf(bytes, 2 * bytes.length)).position(bytes.length);
        }
        return true;
    }

    private void answer() throws IOException {
        var out = ByteBuffer.wrap(ANSWER);
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /** Of a path such as /s/17. */
    private static int reader(String head) {
        int from = head.indexOf("/s/") + 3;
        return Integer.parseInt(head.substring(from, head.indexOf(' ', from)));
    }

    private static int length(String head) {
        var lowerCase = head.toLowerCase(Locale.ROOT);
        int at = lowerCase.indexOf(LENGTH);
        return Integer.parseInt(lowerCase
                .substring(at + LENGTH.length(), lowerCase.indexOf('\r', at))
                .strip());
    }

    /** Behind the empty line, or -1. */
    private static int endOfHead(byte[] bytes, int length) {
        for (int at = 3; at < length; at++) {
            if (bytes[at] == '\n' && bytes[at - 2] == '\n') {
                return at + 1;
            }
        }
        return -1;
    }
}
