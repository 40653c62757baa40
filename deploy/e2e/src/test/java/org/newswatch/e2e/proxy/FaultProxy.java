package org.newswatch.e2e.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a server of this machine, and is a wire until it is told otherwise. */
public final class FaultProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final Direction toServer = new Direction();
    private final Direction toClient = new Direction();
    private final Set<Tunnel> tunnels = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile boolean cut;

    private FaultProxy(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    /**
     * On 127.0.0.1.
     *
     * @param port where it listens; 0: a free one
     * @param target the port of the server
     */
    public static FaultProxy start(int port, int target) {
        return start("127.0.0.1", port, target);
    }

    /**
     * As {@link #start(int, int)}, elsewhere.
     *
     * @param host the address of this machine where it listens, such as 127.0.0.2
     */
    public static FaultProxy start(String host, int port, int target) {
        try {
            var listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(host, port), 1024);
            var proxy = new FaultProxy(listener, target);
            Thread.ofVirtual().name("proxy-" + port).start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where clients find it. */
    public URI address() {
        return URI.create("http://" + listener.getInetAddress().getHostAddress() + ":" + port());
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** What the client sends comes out so from now on, on all connections. */
    public void toServer(Toxics toxics) {
        toServer.set(toxics);
    }

    /** What the server sends comes out so from now on, on all connections. */
    public void toClient(Toxics toxics) {
        toClient.set(toxics);
    }

    public void bothWays(Toxics toxics) {
        toServer(toxics);
        toClient(toxics);
    }

    /** Resets all connections, and each new one at once. */
    public void cut() {
        cut = true;
        resetAll();
    }

    /** Resets all connections; new ones go to the server at this port. */
    public void leadTo(int target) {
        this.target = target;
        resetAll();
    }

    /** Resets all connections; new ones pass. */
    public void resetAll() {
        tunnels.forEach(Tunnel::reset);
        tunnels.clear();
    }

    /** A wire again. */
    public void mend() {
        cut = false;
        bothWays(Toxics.NONE);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        resetAll();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                // Closed, or a client that was gone before it was accepted.
                Thread.onSpinWait();
            }
        }
    }

    private void connect(Socket client) {
        try {
            if (cut) {
                Tunnel.reset(client);
                return;
            }
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            var tunnel = new Tunnel(client, server);
            tunnels.removeIf(Tunnel::isClosed);
            tunnels.add(tunnel);
            tunnel.start(toServer, toClient);
        } catch (IOException e) {
            // Nobody listens behind it: the client sees what it would see without a proxy, an end.
            Tunnel.reset(client);
        }
    }
}
