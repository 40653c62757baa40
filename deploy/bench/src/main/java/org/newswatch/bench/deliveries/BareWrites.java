package org.newswatch.bench.deliveries;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * A bare server in a process of its own: takes as many connections as it is told and writes events of the same size to all of
 * them, one write for each event and client. Arguments: bytes of an event. Prints its port; then for each line of its input,
 * {@code take clients} or {@code write events}, the line again when that is done.
 */
final class BareWrites {

    private BareWrites() {}

    public static void main(String[] arguments) throws Exception {
        var event = new byte[Integer.parseInt(arguments[0])];
        Arrays.fill(event, (byte) 'x');
        event[event.length - 1] = '\n';
        event[event.length - 2] = '\n';
        var bytes = ByteBuffer.allocateDirect(event.length).put(event).flip();
        var clients = new ArrayList<SocketChannel>();
        try (var server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
            System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
            var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                int count = Integer.parseInt(order.split(" ")[1]);
                if (order.startsWith("take")) {
                    for (var client : clients) {
                        client.close();
                    }
                    clients.clear();
                    while (clients.size() < count) {
                        clients.add(server.accept());
                    }
                } else {
                    for (int i = 0; i < count; i++) {
                        for (var client : clients) {
                            client.write(bytes.duplicate());
                        }
                    }
                }
                System.out.println(order);
            }
        }
        System.exit(0);
    }
}
