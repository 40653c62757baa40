package org.newswatch.ingest.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.newswatch.ingest.Client;

/** An upload whose sender reads the answer while it sends; over a plain socket, because few clients do. */
final class Duplex implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final BufferedReader answer;

    /** @param headers further lines of the head, each with its line end */
    Duplex(URI articles, String headers) throws IOException {
        socket = new Socket(articles.getHost(), articles.getPort());
        socket.setSoTimeout(20_000);
        answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        write("POST " + articles.getPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Client.bearer()
                + "\r\nContent-Type: application/x-ndjson\r\nAccept: application/x-ndjson\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n" + headers + "\r\n");
    }

    void send(String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        write(Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n");
    }

    void end() throws IOException {
        write("0\r\n\r\n");
    }

    /** How many times the text could be sent to a server whose answer nobody reads, until it stopped reading for 3 s. */
    int sendUntilStuck(String text, int most) throws InterruptedException {
        var sent = new AtomicInteger();
        var sender = Thread.ofVirtual().start(() -> {
            try {
                while (sent.get() < most) {
                    send(text);
                    sent.incrementAndGet();
                }
            } catch (IOException e) {
                // The test closes the connection while the sender is stuck.
                return;
            }
        });
        int before;
        do {
            before = sent.get();
        } while (!sender.join(Duration.ofSeconds(3)) && sent.get() > before);
        return sent.get();
    }

    /** The status of a streamed answer, once its head is read. */
    int status() throws IOException {
        var first = answer.readLine();
        for (var line = first; !line.isEmpty(); line = answer.readLine()) {
            if (line.toLowerCase(ROOT).startsWith("content-length")) {
                throw new AssertionError("an answer that is not streamed: " + line);
            }
        }
        return Integer.parseInt(first.split(" ")[1]);
    }

    int statusOfAny() throws IOException {
        return Integer.parseInt(answer.readLine().split(" ")[1]);
    }

    /** The next line of the answer; chunk sizes and blank lines are passed over. */
    JsonNode next() throws IOException {
        for (var line = answer.readLine(); line != null; line = answer.readLine()) {
            if (line.startsWith("{")) {
                return JSON.readTree(line);
            }
        }
        throw new AssertionError("the answer ended");
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
