package org.newswatch.kubernetes.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newswatch.local.Client;
import org.newswatch.local.ImageStack;
import org.newswatch.local.Receiver;

/** News that never ends, each piece a story of its own, and a receiver who is to be told of all that was accepted. */
final class Newsflow implements AutoCloseable {

    private static final int BETWEEN_ARTICLES_MS = 20;

    private final Client client;
    private final Receiver receiver;
    private final ImageStack stack;
    private final Random random = new Random();
    /** No two flows tell the same: what another has told of is no news. */
    private final String site = "https://flow-" + UUID.randomUUID() + ".example/";

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> told = new ConcurrentHashMap<>();
    private final Queue<Integer> refused = new ConcurrentLinkedQueue<>();
    private final Thread sender = Thread.ofPlatform().name("news").unstarted(this::send);
    private volatile boolean stopped;

    Newsflow(ImageStack stack) throws IOException {
        this.stack = stack;
        this.client = new Client(stack.adminKey());
        this.receiver = Receiver.start(0, delivery -> {
            told.computeIfAbsent(delivery.body().at("/data/article/url").asText(), url -> ConcurrentHashMap.newKeySet())
                    .add(delivery.id());
            return 204;
        });
        var answer = client.post(
                stack.addresses().alert(),
                "/v1/subscriptions",
                Map.of(
                        "name",
                        "all of it",
                        "query",
                        "newsflow",
                        "channels",
                        List.of(Map.of(
                                "type", "webhook", "url", receiver.address("/").toString()))));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        sender.start();
    }

    /** The addresses of what was answered 2xx so far. */
    Set<String> accepted() {
        return accepted;
    }

    /** For each address the ids of the alerts about it. */
    Map<String, Set<String>> told() {
        return told;
    }

    /** Statuses that were answered instead of 2xx. */
    Queue<Integer> refused() {
        return refused;
    }

    void stop() throws InterruptedException {
        stopped = true;
        sender.join();
    }

    private void send() {
        for (int number = 0; !stopped; number++) {
            var url = site + number;
            try {
                int status = client.post(stack.addresses().ingest(), "/v1/articles", article(url))
                        .status();
                if (status < 300) {
                    accepted.add(url);
                } else {
                    refused.add(status);
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_ARTICLES_MS);
            } catch (IOException e) {
                // Nobody is there to accept it: the next one is tried.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Map<String, String> article(String url) {
        return Map.of("url", url, "title", "newsflow " + words(8), "body", words(60));
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "w" + Integer.toString(random.nextInt(1_000_000), 36))
                .collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        stopped = true;
        receiver.close();
        client.close();
    }
}
