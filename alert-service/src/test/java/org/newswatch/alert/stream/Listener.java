package org.newswatch.alert.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of the live stream that keeps what it hears. */
class Listener implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean open;
    private volatile String place = "";
    private volatile boolean closed;

    Listener(URI stream, String key, String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(stream).header("Authorization", "Bearer " + key);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(() -> read(answer.body()));
    }

    boolean isOpen() {
        return open;
    }

    List<Event> events() {
        return events;
    }

    /** What to resume with: the id that came last, of an event or of none. */
    String place() {
        return place;
    }

    private void read(InputStream body) {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            var event = new Event("", "", "");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                open = true;
                if (line.startsWith("id:")) {
                    place = line.substring(3).strip();
                    event = new Event(place, event.name(), event.data());
                } else if (line.startsWith("event:")) {
                    event = new Event(event.id(), line.substring(6).strip(), event.data());
                } else if (line.startsWith("data:")) {
                    event = new Event(event.id(), event.name(), event.data() + line.substring(5));
                } else if (line.isEmpty() && !event.data().isEmpty()) {
                    events.add(event);
                    event = new Event("", "", "");
                }
            }
        } catch (IOException e) {
            if (!closed) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        client.shutdownNow();
    }

    /** One event as it came. */
    record Event(String id, String name, String data) {}
}
