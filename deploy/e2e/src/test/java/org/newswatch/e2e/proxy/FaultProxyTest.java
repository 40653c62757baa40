package org.newswatch.e2e.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client of an echo sees through the proxy. */
@Timeout(20)
class FaultProxyTest {

    private ServerSocket echo;
    private FaultProxy proxy;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        proxy = FaultProxy.start(0, echo.getLocalPort());
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(5_000);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        echo.close();
    }

    @Test
    void aWirePassesAllAndTheEnd() throws IOException {
        client.getOutputStream().write("one two".getBytes(US_ASCII));
        client.shutdownOutput();

        assertThat(client.getInputStream().readAllBytes()).asString(US_ASCII).isEqualTo("one two");
    }

    @Test
    void latencyDelaysEachWay() throws IOException {
        proxy.bothWays(Toxics.latency(Duration.ofMillis(100)));

        assertThat(roundTrip()).isBetween(Duration.ofMillis(200), Duration.ofSeconds(2));
    }

    @Test
    void aBlackHoleKeepsWhatComesUntilItIsMended() throws IOException {
        proxy.toClient(Toxics.BLACK_HOLE);
        client.setSoTimeout(300);
        client.getOutputStream().write('x');
        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> client.getInputStream().read());

        proxy.mend();

        client.setSoTimeout(5_000);
        assertThat(client.getInputStream().read()).isEqualTo('x');
    }

    @Test
    void slowSlicesArriveOneAfterTheOther() throws IOException {
        proxy.toClient(Toxics.slow(10, 1));
        client.getOutputStream().write("abcd".getBytes(US_ASCII));
        long began = System.nanoTime();

        assertThat(client.getInputStream().readNBytes(4)).asString(US_ASCII).isEqualTo("abcd");
        assertThat(System.nanoTime() - began)
                .isGreaterThan(Duration.ofMillis(250).toNanos());
    }

    @Test
    void aCutProxyResetsWhatIsOpenAndWhatIsNew() throws IOException {
        roundTrip();

        proxy.cut();

        assertThatExceptionOfType(IOException.class).isThrownBy(this::roundTrip);
        assertThatExceptionOfType(IOException.class).isThrownBy(this::reconnectAndTry);

        proxy.mend();

        reconnectAndTry();
    }

    private void reconnectAndTry() throws IOException {
        client.close();
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(5_000);
        roundTrip();
    }

    private Duration roundTrip() throws IOException {
        long began = System.nanoTime();
        client.getOutputStream().write('x');
        if (client.getInputStream().read() != 'x') {
            throw new IOException("the end");
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                var socket = echo.accept();
                Thread.ofVirtual().start(() -> repeat(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void repeat(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // The proxy was cut.
            return;
        }
    }
}
