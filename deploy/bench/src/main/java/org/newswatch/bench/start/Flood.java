package org.newswatch.bench.start;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.newswatch.local.Client;
import org.newswatch.local.ImageStack;
import org.newswatch.local.Receiver;

/** As many articles as a few clients get in, each about something of its own, and one subscriber who is told of all. */
final class Flood {

    private static final int CLIENTS = 8;
    private static final int WORDS = 300;

    private final ImageStack stack;
    private final AtomicInteger accepted = new AtomicInteger();

    Flood(ImageStack stack) {
        this.stack = stack;
    }

    /** Articles per second that were accepted. */
    double run(Duration time) throws IOException, InterruptedException {
        try (var client = new Client(stack.adminKey());
                var receiver = Receiver.start(0, delivery -> 204)) {
            subscribe(client, receiver);
            long end = System.nanoTime() + time.toNanos();
            try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
                for (int i = 0; i < CLIENTS; i++) {
                    clients.execute(() -> postUntil(end, client));
                }
            }
            return accepted.get() / (double) time.toSeconds();
        }
    }

    private void subscribe(Client client, Receiver receiver) throws IOException {
        var channel = Map.of("type", "webhook", "url", receiver.address("/").toString());
        var answer = client.post(
                stack.addresses().alert(),
                "/v1/subscriptions",
                Map.of("name", "flood", "query", "flood", "channels", List.of(channel)));
        if (answer.status() != 201) {
            throw new IllegalStateException("the subscription was refused: " + answer.body());
        }
    }

    private void postUntil(long end, Client client) {
        while (System.nanoTime() < end) {
            var title = "flood " + words(8);
            var article = Map.of(
                    "url", "https://flood.example/" + words(2).replace(' ', '-'), "title", title, "body", words(WORDS));
            try {
                if (client.post(stack.addresses().ingest(), "/v1/articles", article)
                                .status()
                        < 300) {
                    accepted.incrementAndGet();
                }
            } catch (IOException e) {
                throw new IllegalStateException("ingest-service does not answer: " + e.getMessage(), e);
            }
        }
    }

    private static String words(int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ")
                    .append(Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000), 36));
        }
        return words.toString();
    }
}
