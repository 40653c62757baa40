package org.newswatch.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However slow or endless the other side is, a request ends: at its deadline, or at its limit of bytes. */
@Timeout(30)
class DeadlineTest {

    private static final Duration DEADLINE = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void serverThatNeverAnswersIsCutOff() throws IOException {
        cutsOff("http", connection -> connection.getInputStream().readAllBytes());
    }

    @Test
    void headersThatDripAreCutOff() throws IOException {
        cutsOff("http", connection -> {
            Listener.readHead(connection);
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            while (true) {
                connection.getOutputStream().write('x');
                TimeUnit.MILLISECONDS.sleep(20);
            }
        });
    }

    @Test
    void headersWithoutEndAreCutOff() throws IOException {
        try (var listener = new Listener(connection -> {
                    Listener.readHead(connection);
                    connection.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
                    while (true) {
                        connection.getOutputStream().write("X: y\r\n".getBytes(UTF_8));
                    }
                });
                var egress = new Egress(EgressRules.of("127.0.0.0/8"))) {
            var request = Request.get(URI.create("http://127.0.0.1:" + listener.port() + "/"), LONG);

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> egress.send(request))
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void bodyThatDripsIsCutOff() throws IOException {
        cutsOff("http", connection -> {
            Listener.readHead(connection);
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n".getBytes(UTF_8));
            while (true) {
                connection.getOutputStream().write('x');
                TimeUnit.MILLISECONDS.sleep(20);
            }
        });
    }

    @Test
    void interimAnswersWithoutEndAreCutOff() throws IOException {
        cutsOff("http", connection -> {
            Listener.readHead(connection);
            while (true) {
                connection.getOutputStream().write("HTTP/1.1 102 Processing\r\n\r\n".getBytes(UTF_8));
            }
        });
    }

    @Test
    void handshakeThatNeverEndsIsCutOff() throws IOException {
        cutsOff("https", connection -> connection.getInputStream().readAllBytes());
    }

    @Test
    void nameServerThatNeverAnswersIsCutOff() {
        var never = new CountDownLatch(1);
        try (var egress = new Egress(EgressRules.of(""), name -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[0];
        })) {
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> egress.send(Request.get(URI.create("http://slow.example/"), DEADLINE)));
        }
        never.countDown();
    }

    @Test
    void bodyWithoutEndIsReadUpToItsLimit() throws Exception {
        var dropped = new CountDownLatch(1);
        try (var listener = new Listener(connection -> {
                    Listener.readHead(connection);
                    try {
                        connection.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
                        while (true) {
                            connection.getOutputStream().write(new byte[1000]);
                        }
                    } finally {
                        dropped.countDown();
                    }
                });
                var egress = new Egress(EgressRules.of("127.0.0.0/8"))) {
            var request = Request.get(URI.create("http://127.0.0.1:" + listener.port() + "/"), LONG);

            var response = egress.send(request.withMaxResponseBytes(1234));

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).hasSize(1234);
            assertThat(response.truncated()).isTrue();
            assertThat(dropped.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void bodyThatJustFitsIsWhole() throws IOException {
        try (var listener = Listener.answering(
                        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Encoding: gzip\r\n\r\nabc");
                var egress = new Egress(EgressRules.of("127.0.0.0/8"))) {
            var request = Request.get(URI.create("http://127.0.0.1:" + listener.port() + "/"), LONG);

            var response = egress.send(request.withMaxResponseBytes(3));

            assertThat(response.body()).asString(UTF_8).isEqualTo("abc");
            assertThat(response.truncated()).isFalse();
        }
    }

    private static void cutsOff(String scheme, Listener.Talk talk) throws IOException {
        try (var listener = new Listener(talk);
                var egress = new Egress(EgressRules.of("127.0.0.0/8"))) {
            var request = Request.get(URI.create(scheme + "://127.0.0.1:" + listener.port() + "/"), DEADLINE);

            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> egress.send(request))
                    .withMessage("no whole answer within PT0.5S");
        }
    }
}
