package org.newswatch.e2e.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.newswatch.local.Client;

/** Follows the alerts of one subscription, and comes back with the id of its last event whenever the stream ends. */
final class StreamClient {

    private static final Duration BEFORE_AGAIN = Duration.ofMillis(200);

    private final HttpClient http;
    private final URI address;
    private final String key;
    private final List<Integer> articles = new ArrayList<>();
    private String lastId = "";
    private String id = "";
    private String data = "";
    private int connections;
    private boolean open;
    private volatile boolean reading = true;
    private volatile boolean closed;

    StreamClient(HttpClient http, URI service, String subscription, String key) {
        this.http = http;
        this.address = service.resolve("/v1/alerts/stream?subscription=" + subscription);
        this.key = key;
    }

    void start() {
        Thread.ofVirtual().name("stream-client").start(this::follow);
    }

    /** Whether the stream was greeted, so that nothing can come that this client does not get. */
    synchronized boolean isOpen() {
        return open;
    }

    /** Takes nothing more from the connection, or goes on. */
    void read(boolean reading) {
        this.reading = reading;
    }

    /** The numbers of the articles it was told of, in the order they came. */
    synchronized List<Integer> articles() {
        return List.copyOf(articles);
    }

    /** How often it had to come again. */
    synchronized int returns() {
        return Math.max(0, connections - 1);
    }

    void close() {
        closed = true;
    }

    private void follow() {
        try {
            while (!closed) {
                try (var lines = connect()) {
                    lines.forEach(this::take);
                } catch (IOException | UncheckedIOException e) {
                    // The service is away or has cut it off.
                    Thread.sleep(BEFORE_AGAIN);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<String> connect() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + key);
        synchronized (this) {
            if (!lastId.isEmpty()) {
                request.header("Last-Event-ID", lastId);
            }
        }
        HttpResponse<Stream<String>> response = http.send(request.build(), BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new IOException("status " + response.statusCode());
        }
        synchronized (this) {
            connections++;
            id = lastId;
            data = "";
        }
        return response.body();
    }

    private void take(String line) {
        while (!reading && !closed) {
            pause();
        }
        synchronized (this) {
            if (line.startsWith(":")) {
                open = true;
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5);
            } else if (line.isEmpty()) {
                endEvent();
            }
        }
    }

    /** Only now an event counts, and its id with it: one that was cut in its middle comes again. */
    private void endEvent() {
        lastId = id;
        if (!data.isEmpty()) {
            articles.add(number(data));
            data = "";
        }
    }

    private static int number(String alert) {
        try {
            var url = Client.JSON.readTree(alert).at("/article/url").asText();
            return Integer.parseInt(url.substring(url.lastIndexOf('/') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
