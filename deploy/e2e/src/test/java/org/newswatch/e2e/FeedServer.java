package org.newswatch.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A feed on this machine, made while it is sent, so that it may be of any size. */
final class FeedServer implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger served = new AtomicInteger();
    private final long size;
    private volatile int items;
    private volatile long lastServed;

    /** @param size of the document in bytes, at least */
    FeedServer(long size) throws IOException {
        this.size = size;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/feed.xml", this::serve);
        server.start();
    }

    String address() {
        return prefix() + "feed.xml";
    }

    /** Before the number in an item's address. */
    String prefix() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** How many items the document has, once one was sent. */
    int items() {
        return items;
    }

    /** Whether the last document went out so long ago. */
    boolean quietFor(Duration time) {
        return System.nanoTime() - lastServed > time.toNanos();
    }

    /** How many documents were sent whole. */
    int served() {
        return served.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        exchange.sendResponseHeaders(200, 0);
        try (var out = new BufferedOutputStream(exchange.getResponseBody(), 64 * 1024)) {
            long sent = write(
                    out,
                    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour</title><link>" + prefix()
                            + "</link>");
            int item = 0;
            while (sent < size) {
                sent += write(out, item(item++));
            }
            items = item;
            write(out, "</channel></rss>");
        }
        lastServed = System.nanoTime();
        served.incrementAndGet();
    }

    private String item(int number) {
        return "<item><title>Report " + number + "</title><link>" + prefix() + number + "</link><guid>" + prefix()
                + number + "</guid><description>" + "Ships return to the harbour. ".repeat(30)
                + "</description></item>\n";
    }

    private static long write(BufferedOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        out.write(bytes);
        return bytes.length;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
