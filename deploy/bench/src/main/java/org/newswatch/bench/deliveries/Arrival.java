package org.newswatch.bench.deliveries;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One connection that somebody made to a receiver. */
final class Arrival {

    private static final byte[] LENGTH = "content-length:".getBytes(US_ASCII);
    private static final byte[] ANSWER = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(US_ASCII);

    private final SocketChannel channel;
    private final Sink sink;
    private final boolean slow;
    private final ByteBuffer in = ByteBuffer.allocate(16 * 1024);
    private int dripped = -1;

    Arrival(SocketChannel channel, Sink sink, boolean slow) {
        this.channel = channel;
        this.sink = sink;
        this.slow = slow;
    }

    /** Takes what is there, and answers each whole request; false when the other side is gone. */
    boolean read() {
        try {
            if (channel.read(in) < 0) {
                return false;
            }
            for (int length = whole(); length > 0; length = whole()) {
                if (slow) {
                    dripped = Math.max(0, dripped);
                } else {
                    sink.count(in.array(), length);
                    channel.write(ByteBuffer.wrap(ANSWER));
                }
                in.flip().position(length);
                in.compact();
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Another byte of an answer that has no end. */
    boolean drip() {
        if (dripped < 0) {
            return true;
        }
        try {
            var next = dripped < ANSWER.length - 2 ? ANSWER[dripped] : (byte) 'x';
            dripped++;
            return channel.write(ByteBuffer.wrap(new byte[] {next})) >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Bytes of the first request, or 0 when it is not whole yet. */
    private int whole() {
        var bytes = in.array();
        int body = 0;
        for (int line = 0, at = 0; at + 1 < in.position(); at++) {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
                if (at == line) {
                    return at + 2 + body <= in.position() ? at + 2 + body : 0;
                }
                body = Math.max(body, length(bytes, line, at));
                line = at + 2;
                at++;
            }
        }
        return 0;
    }

    private static int length(byte[] bytes, int from, int to) {
        if (to - from <= LENGTH.length) {
            return 0;
        }
        for (int i = 0; i < LENGTH.length; i++) {
            if ((bytes[from + i] | 0x20) != (LENGTH[i] | 0x20)) {
                return 0;
            }
        }
        int length = 0;
        for (int i = from + LENGTH.length; i < to; i++) {
            length = bytes[i] >= '0' && bytes[i] <= '9' ? length * 10 + bytes[i] - '0' : length;
        }
        return length;
    }
}
