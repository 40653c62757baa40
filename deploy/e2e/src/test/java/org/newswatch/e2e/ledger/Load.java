package org.newswatch.e2e.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.newswatch.local.Client;

/**
 * Submits the articles of an edition when they are due, each again and again until it is answered 2xx. What is due while as
 * many as may be are under way is submitted as soon as one is done.
 */
public final class Load implements AutoCloseable {

    private static final int UNDER_WAY = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(200);

    private final Edition edition;
    private final Acknowledged acknowledged;
    private final URI articles;
    private final String key;
    private final double perSecond;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService submitters = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(UNDER_WAY);
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    public Load(Edition edition, Acknowledged acknowledged, URI ingest, String key, double perSecond) {
        this.edition = edition;
        this.acknowledged = acknowledged;
        this.articles = ingest.resolve("/v1/articles");
        this.key = key;
        this.perSecond = perSecond;
    }

    /** The end of one request for an article, by its number, and by {@link System#nanoTime}; status 0: no answer. */
    public record Answer(int article, int status, long sentAt, long at) {

        public Duration took() {
            return Duration.ofNanos(at - sentAt);
        }
    }

    public void start() {
        Thread.ofVirtual().name("load").start(this::submitWhenDue);
    }

    /** Begins no further article, and returns once those that are under way are acknowledged. */
    public void stop(Duration patience) throws InterruptedException {
        stopped = true;
        if (!free.tryAcquire(UNDER_WAY, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("articles are still not acknowledged after " + patience + ": " + counts());
        }
        free.release(UNDER_WAY);
    }

    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** How many requests ended with which status. */
    public Map<Integer, Long> counts() {
        var counts = new TreeMap<Integer, Long>();
        answers.forEach(answer -> counts.merge(answer.status(), 1L, Long::sum));
        return counts;
    }

    /** The articles for which a client that tries again once would not have been answered 2xx. */
    public Set<Integer> refusedTwice() {
        var tries = new TreeMap<Integer, Integer>();
        answers.stream()
                .filter(answer -> answer.status() / 100 != 2)
                .forEach(answer -> tries.merge(answer.article(), 1, Integer::sum));
        tries.values().removeIf(failed -> failed < 2);
        return tries.keySet();
    }

    @Override
    public void close() {
        stopped = true;
        submitters.shutdownNow();
        http.shutdownNow();
    }

    private void submitWhenDue() {
        long due = System.nanoTime();
        try {
            for (int number = 1; !stopped; number++) {
                due += edition.pauseBefore(number, perSecond).toNanos();
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                free.acquire();
                if (stopped) {
                    free.release();
                    return;
                }
                var article = edition.article(number);
                submitters.execute(() -> submitUntilAcknowledged(article));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void submitUntilAcknowledged(Article article) {
        try {
            while (!submit(article)) {
                Thread.sleep(BEFORE_AGAIN);
            }
            free.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean submit(Article article) throws InterruptedException {
        long sentAt = System.nanoTime();
        int status = statusOf(article);
        long at = System.nanoTime();
        answers.add(new Answer(article.number(), status, sentAt, at));
        if (status / 100 != 2) {
            return false;
        }
        acknowledged.add(article.number(), at);
        return true;
    }

    private int statusOf(Article article) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(articles)
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(Client.JSON.writeValueAsBytes(article.toJson())))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
