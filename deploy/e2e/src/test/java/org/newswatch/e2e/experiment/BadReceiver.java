package org.newswatch.e2e.experiment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.newswatch.e2e.proxy.FaultProxy;

/** A port that leads to a good receiver but for the time that it misbehaves in one way. */
final class BadReceiver implements AutoCloseable {

    private final Manner manner;
    private final int good;
    private final ServerSocket bad;
    private final FaultProxy proxy;
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * @param host an address of this machine that no other receiver has, for a host that fails is given up for all
     * @param good the port of the good receiver
     */
    BadReceiver(String host, Manner manner, int good) throws IOException {
        this.manner = manner;
        this.good = good;
        this.bad = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.proxy = FaultProxy.start(host, 0, good);
        Thread.ofVirtual().start(this::accept);
    }

    /** What becomes of a request of which nothing was read yet. */
    interface Manner {
        void treat(Socket client) throws IOException, InterruptedException;
    }

    /** Reads the request's beginning, gives this answer and hangs up. */
    static Manner answering(String answer) {
        return client -> {
            client.getInputStream().read(new byte[64 * 1024]);
            client.getOutputStream().write(answer.getBytes(US_ASCII));
            client.close();
        };
    }

    /** Repeats a piece for ever after the answer's head, with a pause after each. */
    static Manner dripping(String head, byte[] piece, int pauseMillis) {
        return client -> {
            client.getInputStream().read(new byte[64 * 1024]);
            client.getOutputStream().write(head.getBytes(US_ASCII));
            while (true) {
                client.getOutputStream().write(piece);
                Thread.sleep(pauseMillis);
            }
        };
    }

    URI address() {
        return proxy.address();
    }

    /** How many requests came while it was bad. */
    int requests() {
        return requests.get();
    }

    void turnBad() {
        proxy.leadTo(bad.getLocalPort());
    }

    void turnGood() {
        proxy.leadTo(good);
    }

    @Override
    public void close() throws IOException {
        bad.close();
        proxy.close();
    }

    private void accept() {
        while (!bad.isClosed()) {
            try {
                var client = bad.accept();
                requests.incrementAndGet();
                Thread.ofVirtual().start(() -> treat(client));
            } catch (IOException e) {
                // Closed.
                return;
            }
        }
    }

    private void treat(Socket client) {
        try (client) {
            manner.treat(client);
        } catch (IOException e) {
            // The sender had enough of it, or was led back to the good one.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
