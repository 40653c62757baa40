package org.newswatch.egress;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Connects to addresses that were checked, and looks again at whom it reached. It knows no proxy. */
final class Connector implements AutoCloseable {

    private final Resolver resolver;
    private final Guard guard;
    private final Duration timeout;
    private final SSLSocketFactory tls;

    /** A look-up cannot be interrupted, so its threads are its own: not the sender's, and none that others share. */
    private final ExecutorService lookUps = Executors.newCachedThreadPool(OwnThreads.named("egress-names-"));

    /** @param timeout how long one address may take to accept a connection */
    Connector(Resolver resolver, Guard guard, Duration timeout) {
        this.resolver = resolver;
        this.guard = guard;
        this.timeout = timeout;
        try {
            var context = SSLContext.getInstance("TLS");
            // Not the default one: that would show the machine's own certificate to whoever asks for it.
            context.init(null, null, null);
            this.tls = context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a Java platform without TLS", e);
        }
    }

    /** To the first of the host's addresses that takes it. */
    Connection connect(Target target) throws IOException, InterruptedException {
        IOException failure = new ConnectException(target.host() + " has no address");
        for (var address : addresses(target.host())) {
            try {
                return connect(target, new InetSocketAddress(address, target.port()));
            } catch (IOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e; // cut off: there is no time for another one
                }
                failure = e;
            }
        }
        throw failure;
    }

    @Override
    public void close() {
        lookUps.shutdownNow();
    }

    /** Opens a channel; the caller's to close. */
    SocketChannel open(String host, InetSocketAddress address) throws IOException {
        guard.check(host, address.getAddress());
        var channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.socket().connect(address, Math.toIntExact(timeout.toMillis()));
            if (!(channel.getRemoteAddress() instanceof InetSocketAddress reached)) {
                throw new RefusedAddress("the connection leads to no known address");
            }
            guard.check(host, reached.getAddress());
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private Connection connect(Target target, InetSocketAddress address) throws IOException {
        var channel = open(target.host(), address);
        try {
            return new Connection(
                    channel, target.scheme().equals("https") ? secure(channel.socket(), target) : channel.socket());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** With the platform's trust store, for the name that was asked for. */
    private Socket secure(Socket plain, Target target) throws IOException {
        var socket = (SSLSocket) tls.createSocket(plain, target.host(), target.port(), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private InetAddress[] addresses(String host) throws IOException, InterruptedException {
        if (resolver.needsNoNetwork(host)) {
            return resolver.resolve(host);
        }
        var looking = lookUps.submit(() -> resolver.resolve(host));
        try {
            return looking.get();
        } catch (ExecutionException e) {
            throw asItWas(e);
        } finally {
            looking.cancel(true);
        }
    }

    private static IOException asItWas(ExecutionException failure) {
        return switch (failure.getCause()) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> new IOException(failure);
        };
    }
}
