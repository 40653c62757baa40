package org.newswatch.egress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.BasicHttpTransportMetrics;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.IdentityInputStream;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.apache.hc.core5.http.message.MessageSupport;

/** An open connection, used by one exchange at a time. Answers are parsed by Apache HttpCore. */
final class Connection {

    private static final int BUFFER = 8 * 1024;
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(16 * 1024)
            .setMaxHeaderCount(200)
            .setMaxEmptyLineCount(10)
            .build();

    private final SocketChannel channel;
    private final InputStream in;
    private final OutputStream out;
    private final SessionInputBufferImpl buffer =
            new SessionInputBufferImpl(new BasicHttpTransportMetrics(), BUFFER, -1, LIMITS.getMaxLineLength(), null);
    private final DefaultHttpResponseParser parser = new DefaultHttpResponseParser(LIMITS);
    private Duration keeps = Duration.ZERO;

    /** @param talk what is read and written: the channel's own socket, or the secure one around it */
    Connection(SocketChannel channel, Socket talk) throws IOException {
        this.channel = channel;
        this.in = talk.getInputStream();
        this.out = talk.getOutputStream();
    }

    void write(byte[] message) throws IOException {
        keeps = Duration.ZERO;
        out.write(message);
    }

    /** The head of the answer to a request of that method; interim answers are passed over. */
    Answer answerTo(String method) throws IOException {
        try {
            var answer = parser.parse(buffer, in);
            while (isInterim(answer)) {
                answer = parser.parse(buffer, in);
            }
            return Answer.of(
                    answer, MessageSupport.canResponseHaveBody(method, answer) ? body(answer) : Answer.nothing());
        } catch (HttpException | IllegalArgumentException e) { // the latter for a status of 000
            throw new IOException("the answer is not HTTP: " + e.getMessage(), e);
        }
    }

    /** The answer was read as far as its reader liked. */
    void end(Answer answer) {
        boolean speaksHttpOn = answer.head().status() != 101;
        keeps = speaksHttpOn && answer.body().ended() ? answer.keeps() : Duration.ZERO;
    }

    /** For how long it can be kept for another exchange; zero when it cannot. */
    Duration keeps() {
        return keeps;
    }

    /**
     * Whether nothing has come since the last answer: neither the end, which must not count as a failure of the next request, nor bytes
     * nobody asked for, which must not count as its answer. A look that does not wait.
     */
    boolean isSilent() {
        try {
            // What TLS has decrypted and not given out is in neither of the other two.
            if (buffer.hasBufferedData() || in.available() > 0) {
                return false;
            }
            channel.configureBlocking(false);
            var nothing = channel.read(ByteBuffer.allocate(1)) == 0;
            channel.configureBlocking(true);
            return nothing;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whoever waits for it fails. */
    void drop() {
        try {
            channel.close();
        } catch (IOException e) {
            return; // it is of no use any more
        }
    }

    private Body body(ClassicHttpResponse answer) throws HttpException {
        long length = DefaultContentLengthStrategy.INSTANCE.determineLength(answer);
        if (length == ContentLengthStrategy.CHUNKED) {
            return new Body(new ChunkedInputStream(buffer, in, LIMITS), false);
        }
        return length >= 0
                ? new Body(new ContentLengthInputStream(buffer, in, length), length == 0)
                : new Body(new IdentityInputStream(buffer, in), false);
    }

    private static boolean isInterim(ClassicHttpResponse answer) {
        return answer.getCode() < 200 && answer.getCode() != 101;
    }
}
