package org.newswatch.egress;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on 127.0.0.1 and, at the same port, ::1, that counts who connects and talks to them as a test says. */
final class Listener implements AutoCloseable {

    /** What happens on one connection; it is closed afterwards. */
    interface Talk {
        void with(Socket connection) throws IOException, InterruptedException;
    }

    private final AtomicInteger connections = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<ServerSocket> doors = new ArrayList<>();
    private final Talk talk;

    Listener(Talk talk) {
        this.talk = talk;
        listen("127.0.0.1", 0);
        listen("::1", port());
    }

    /** Answers every request of a connection with the same bytes, and keeps the connection. */
    static Listener answering(String answer) {
        return new Listener(connection -> {
            while (!readHead(connection).isEmpty()) {
                connection.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            }
        });
    }

    /** The request line and the headers, without a body; empty at the end of the connection. */
    static String readHead(Socket connection) throws IOException {
        return readHead(new BufferedInputStream(connection.getInputStream(), 1));
    }

    static String readHead(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    int port() {
        return doors.getFirst().getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** Waits until the server has closed every connection it has accepted so far. */
    void awaitClosed() {
        while (open.size() < connections() || !open.stream().allMatch(Socket::isClosed)) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws IOException {
        for (var door : doors) {
            door.close();
        }
        for (var connection : open) {
            connection.close();
        }
    }

    private void listen(String address, int port) {
        try {
            var door = new ServerSocket();
            door.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port));
            doors.add(door);
            Thread.ofVirtual().start(() -> accept(door));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket door) {
        while (!door.isClosed()) {
            try {
                var connection = door.accept();
                connections.incrementAndGet();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            talk.with(connection);
        } catch (IOException | InterruptedException e) {
            // The other side, or the test, has ended it.
        }
    }
}
