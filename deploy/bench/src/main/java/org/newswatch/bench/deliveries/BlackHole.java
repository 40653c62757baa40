package org.newswatch.bench.deliveries;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** A port at which no connection is ever made and none is refused: nobody takes those that wait, and there is no room for more. */
final class BlackHole implements AutoCloseable {

    private static final int MORE_THAN_WAIT = 4;

    private final ServerSocketChannel server = ServerSocketChannel.open();
    private final List<SocketChannel> waiting = new ArrayList<>();

    BlackHole() throws IOException {
        server.bind(new InetSocketAddress(InetAddress.ofLiteral("0.0.0.0"), 0), 1);
        for (int i = 0; i < MORE_THAN_WAIT; i++) {
            var channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
            waiting.add(channel);
        }
    }

    int port() throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    @Override
    public void close() throws IOException {
        for (var channel : waiting) {
            channel.close();
        }
        server.close();
    }
}
