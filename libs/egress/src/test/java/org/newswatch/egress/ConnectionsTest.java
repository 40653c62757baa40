package org.newswatch.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many connections there are at once, and for how long. */
@Timeout(30)
class ConnectionsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    @Test
    void oneHostGetsNoMoreThanItsShare() throws Exception {
        var here = new AtomicInteger();
        var most = new AtomicInteger();
        try (var listener = new Listener(connection -> {
                    while (!Listener.readHead(connection).isEmpty()) {
                        most.accumulateAndGet(here.incrementAndGet(), Math::max);
                        TimeUnit.MILLISECONDS.sleep(20);
                        here.decrementAndGet();
                        connection.getOutputStream().write(OK.getBytes(UTF_8));
                    }
                });
                var egress = new Egress(EgressRules.of("127.0.0.0/8").withConnections(10, 2));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                var _ = threads.submit(() -> egress.send(get("127.0.0.1", listener)));
            }
            threads.close();

            assertThat(most).hasValue(2);
            assertThat(listener.connections()).isEqualTo(2);
        }
    }

    @Test
    void whoeverWaitsForRoomUntilTheDeadlineIsCutOff() throws Exception {
        var came = new Semaphore(0);
        try (var listener = new Listener(connection -> {
                    came.release();
                    connection.getInputStream().readAllBytes();
                });
                var egress = new Egress(EgressRules.of("127.0.0.0/8").withConnections(1, 1))) {
            var first = Thread.ofVirtual()
                    .start(() -> assertThatIOException().isThrownBy(() -> egress.send(get("127.0.0.1", listener))));
            came.acquire();

            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> egress.send(Request.get(uri("127.0.0.1", listener), Duration.ofMillis(200))));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(listener.connections()).isOne();
            egress.close();
            first.join();
        }
    }

    @Test
    void connectionKeptLongestMakesRoomForAnother() throws IOException {
        var rules = EgressRules.of("127.0.0.0/8").withConnections(2, 2);
        try (var listener = Listener.answering(OK);
                var egress = new Egress(rules, name -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")})) {
            for (var host : List.of("a.example", "b.example", "c.example", "c.example", "b.example")) {
                egress.send(get(host, listener));
            }
            assertThat(listener.connections()).isEqualTo(3);

            egress.send(get("a.example", listener));

            assertThat(listener.connections()).isEqualTo(4);
        }
    }

    @Test
    void connectionIsKeptNoLongerThanTheOtherSideSays() throws Exception {
        var left = new CountDownLatch(1);
        try (var listener = new Listener(connection -> {
                    Listener.readHead(connection);
                    connection
                            .getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nKeep-Alive: timeout=1\r\nContent-Length: 0\r\n\r\n"
                                    .getBytes(UTF_8));
                    assertThat(connection.getInputStream().read()).isNegative();
                    left.countDown();
                });
                var egress = new Egress(EgressRules.of("127.0.0.0/8"))) {
            egress.send(get("127.0.0.1", listener));

            assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatIsUnderWayEndsWhenTheWayOutIsClosed() throws Exception {
        var came = new CountDownLatch(1);
        try (var listener = new Listener(connection -> {
                    came.countDown();
                    connection.getInputStream().readAllBytes();
                });
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var egress = new Egress(EgressRules.of("127.0.0.0/8"));
            var _ = threads.submit(() -> {
                came.await();
                egress.close();
                return "";
            });

            assertThatIOException()
                    .isThrownBy(() -> egress.send(get("127.0.0.1", listener)))
                    .withMessage("the way out was closed");
            assertThatIOException().isThrownBy(() -> egress.send(get("127.0.0.1", listener)));
        }
    }

    private static Request get(String host, Listener listener) {
        return Request.get(uri(host, listener), DEADLINE);
    }

    private static URI uri(String host, Listener listener) {
        return URI.create("http://" + host + ":" + listener.port() + "/");
    }
}
