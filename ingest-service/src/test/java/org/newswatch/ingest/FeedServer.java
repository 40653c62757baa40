package org.newswatch.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A web site on loopback that says what a test put on it. */
public final class FeedServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    private record Page(int status, String contentType, byte[] body, String location) {}

    public FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Puts a document on the site and says its address. */
    public String put(String path, String contentType, String document) {
        pages.put(path, new Page(200, contentType, document.getBytes(UTF_8), null));
        return address(path);
    }

    public String fail(String path, int status) {
        pages.put(path, new Page(status, "text/plain", new byte[0], null));
        return address(path);
    }

    public String redirect(String path, int status, String to) {
        pages.put(path, new Page(status, "text/plain", new byte[0], to));
        return address(path);
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var page = pages.getOrDefault(
                    exchange.getRequestURI().getPath(), new Page(404, "text/plain", new byte[0], null));
            exchange.getResponseHeaders().set("Content-Type", page.contentType);
            if (page.location != null) {
                exchange.getResponseHeaders().set("Location", page.location);
            }
            exchange.sendResponseHeaders(page.status, page.body.length == 0 ? -1 : page.body.length);
            exchange.getResponseBody().write(page.body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
