package org.newswatch.e2e.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/** One connection through a proxy: a socket at either end and a pipe each way. */
final class Tunnel {

    private final Socket client;
    private final Socket server;

    Tunnel(Socket client, Socket server) {
        this.client = client;
        this.server = server;
    }

    void start(Direction toServer, Direction toClient) {
        new Pipe(client, server, toServer, this::closeOnceDone, this::reset).start();
        new Pipe(server, client, toClient, this::closeOnceDone, this::reset).start();
    }

    boolean isClosed() {
        return client.isClosed();
    }

    private void closeOnceDone() {
        if (client.isOutputShutdown() && server.isOutputShutdown()) {
            close(client);
            close(server);
        }
    }

    /** Ends both ends by RST: nothing that is under way arrives. */
    void reset() {
        reset(client);
        reset(server);
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // Closed before.
            return;
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
