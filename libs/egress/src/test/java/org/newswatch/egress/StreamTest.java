package org.newswatch.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StreamTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final EgressRules LOOPBACK = EgressRules.of("127.0.0.0/8");

    @Test
    void answerIsReadWhileItComes() throws IOException {
        try (var listener = Listener.answering("HTTP/1.1 200 OK\r\nX-A: 1\r\nContent-Length: 5\r\n\r\nhello");
                var egress = new Egress(LOOPBACK)) {
            var text = egress.send(
                    get(listener),
                    (head, body) ->
                            head.status() + head.header("x-a").orElse("") + new String(body.readAllBytes(), UTF_8));

            assertThat(text).isEqualTo("2001hello");
        }
    }

    @Test
    void readerMayStopInTheMiddleOfAnEndlessAnswer() throws IOException {
        try (var listener = new Listener(connection -> {
                    Listener.readHead(connection);
                    var out = connection.getOutputStream();
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
                    while (!connection.isClosed()) {
                        out.write(new byte[1024]);
                    }
                });
                var egress = new Egress(LOOPBACK)) {
            int count = egress.send(get(listener), (head, body) -> body.readNBytes(100_000).length);

            assertThat(count).isEqualTo(100_000);
        }
    }

    @Test
    void whatTheReaderMadeOfABrokenAnswerCounts() throws IOException {
        try (var listener = new Listener(connection -> {
                    Listener.readHead(connection);
                    connection
                            .getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhel".getBytes(UTF_8));
                });
                var egress = new Egress(LOOPBACK)) {
            var read = egress.send(get(listener), (head, body) -> new String(body.readNBytes(3), UTF_8));

            assertThat(read).isEqualTo("hel");
        }
    }

    @Test
    void readerIsCutOffAtTheDeadline() throws IOException {
        try (var listener = new Listener(connection -> {
                    Listener.readHead(connection);
                    connection.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\nhel".getBytes(UTF_8));
                    connection.getInputStream().read();
                });
                var egress = new Egress(LOOPBACK)) {
            var came = new AtomicInteger();

            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> egress.send(Request.get(uri(listener), Duration.ofMillis(700)), (head, body) -> {
                        while (body.read() >= 0) {
                            came.incrementAndGet();
                        }
                        return "";
                    }));
            assertThat(came).hasValue(3);
        }
    }

    @Test
    void whatTheReaderThrowsIsThrown() throws IOException {
        try (var listener = Listener.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                var egress = new Egress(LOOPBACK)) {
            assertThatIOException()
                    .isThrownBy(() -> egress.send(get(listener), (head, body) -> {
                        throw new IOException("not for me");
                    }))
                    .withMessage("not for me");
        }
    }

    private static Request get(Listener listener) {
        return Request.get(uri(listener), DEADLINE);
    }

    private static URI uri(Listener listener) {
        return URI.create("http://127.0.0.1:" + listener.port() + "/");
    }
}
