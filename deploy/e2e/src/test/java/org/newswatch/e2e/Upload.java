package org.newswatch.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.newswatch.local.Client;
import org.newswatch.local.IngestStack;

/** One NDJSON upload over a plain socket, whose answer is read line by line while it is sent. */
final class Upload implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final Socket socket;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<JsonNode> last = new AtomicReference<>(Client.JSON.missingNode());

    Upload(IngestStack stack) throws IOException {
        var address = stack.address();
        socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream()
                .write(("POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + stack.key()
                                + "\r\nContent-Type: application/x-ndjson\r\nAccept: application/x-ndjson\r\n"
                                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                        .getBytes(UTF_8));
    }

    /** How many lines the service has told of so far. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** The last line of the answer that came. */
    JsonNode last() {
        return last.get();
    }

    /** Sends all, and returns when the answer ended; a connection that breaks ends it too. */
    void send(Stream<String> lines) throws InterruptedException {
        var reader = Thread.ofVirtual().start(this::read);
        try (var out = new BufferedOutputStream(new Chunks(socket.getOutputStream()), CHUNK)) {
            for (var line : (Iterable<String>) lines::iterator) {
                out.write(line.getBytes(UTF_8));
                out.write('\n');
            }
        } catch (IOException e) {
            // The other side was killed, or refused the rest: its answer says which.
            reader.join();
            return;
        }
        reader.join();
    }

    private void read() {
        try (var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            for (var line = answer.readLine(); line != null; line = answer.readLine()) {
                if (line.startsWith("{")) {
                    var json = Client.JSON.readTree(line);
                    last.set(json);
                    acknowledged.accumulateAndGet(json.path("lines").asLong(), Math::max);
                }
            }
        } catch (IOException e) {
            // Killed: what was told until now counts.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** HTTP's chunks; closing it sends the last one and leaves the connection open. */
    private static final class Chunks extends OutputStream {

        private final OutputStream out;

        Chunks(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write((Integer.toHexString(length) + "\r\n").getBytes(UTF_8));
            out.write(bytes, offset, length);
            out.write("\r\n".getBytes(UTF_8));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.write("0\r\n\r\n".getBytes(UTF_8));
            out.flush();
        }
    }
}
