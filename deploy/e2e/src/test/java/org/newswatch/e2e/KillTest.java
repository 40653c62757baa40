package org.newswatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.newswatch.e2e.Articles.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newswatch.local.Receiver.Delivery;
import org.newswatch.local.Stack;

/** Each service is killed once in the middle of 2,000 articles and started again. */
class KillTest {

    private static final int ARTICLES = 2_000;
    private static final int SUBMITTERS = 8;

    private final Stack stack = RunningStack.get();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final Set<String> refusedOnce = ConcurrentHashMap.newKeySet();

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void nothingAcknowledgedIsLostAndNoAlertExistsTwice() throws Exception {
        try (var newsroom = new Newsroom(stack.addresses(), stack.adminKey(), this::refuseSomeOnce)) {
            var subscription = newsroom.subscribe(Map.of("query", Articles.KEYWORD, "notify", "article"));

            try (var submitters = Executors.newFixedThreadPool(SUBMITTERS)) {
                var next = new AtomicInteger();
                var all = IntStream.range(0, SUBMITTERS)
                        .mapToObj(i -> submitters.submit(() -> submitUntilAcknowledged(newsroom, next)))
                        .toList();
                killAfter(ARTICLES / 4, "ingest-service");
                killAfter(ARTICLES / 2, "enrich-service");
                killAfter(ARTICLES * 3 / 4, "alert-service");
                for (var submitter : all) {
                    submitter.get();
                }
            }

            var matching = IntStream.range(0, ARTICLES)
                    .filter(Articles::isMatching)
                    .mapToObj(number -> Articles.url("kill", number))
                    .toList();
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> newsroom.delivered(subscription).size() >= matching.size());
            assertThat(newsroom.delivered(subscription)).containsExactlyInAnyOrderElementsOf(matching);
            assertThat(answers).as("no good key is called a bad one").doesNotContainKey(401);
            assertEachAlertIsThereOnce(newsroom.alerts(subscription), matching);
            assertAttemptsOfOneAlertCarryTheSameId(newsroom.deliveries(subscription));
            System.out.printf(
                    "%d articles, answers by status (0 is none) %s, %d alerts, %d attempts%n",
                    ARTICLES,
                    answers,
                    matching.size(),
                    newsroom.deliveries(subscription).size());
        }
    }

    /** Answers every fiftieth alert's first attempt with 503, so that attempts repeat even where no kill makes them. */
    private int refuseSomeOnce(Delivery delivery) {
        return delivery.id().hashCode() % 50 == 0 && refusedOnce.add(delivery.id()) ? 503 : 204;
    }

    private void killAfter(int articles, String service) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> acknowledged.get() >= articles);
        stack.restart(service);
    }

    private Void submitUntilAcknowledged(Newsroom newsroom, AtomicInteger next) throws InterruptedException {
        for (var number = next.getAndIncrement(); number < ARTICLES; number = next.getAndIncrement()) {
            while (!isAcknowledged(newsroom, number)) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            acknowledged.incrementAndGet();
        }
        return null;
    }

    /** Whatever is no 2xx, and no answer at all, is sent again, such as the 503 of a service that is still reading the keys. */
    private boolean isAcknowledged(Newsroom newsroom, int number) {
        try {
            var status = newsroom.submit(article("kill", number)).status();
            answers.merge(status, 1, Integer::sum);
            return status < 300;
        } catch (IOException e) {
            answers.merge(0, 1, Integer::sum);
            return false;
        }
    }

    private static void assertEachAlertIsThereOnce(List<JsonNode> alerts, List<String> matching) {
        assertThat(alerts).extracting(alert -> alert.path("id").asText()).doesNotHaveDuplicates();
        assertThat(alerts)
                .extracting(alert -> alert.at("/article/url").asText())
                .containsExactlyInAnyOrderElementsOf(matching);
    }

    private static void assertAttemptsOfOneAlertCarryTheSameId(List<Delivery> attempts) {
        var ids = attempts.stream()
                .collect(Collectors.groupingBy(Newsroom::url, Collectors.mapping(Delivery::id, Collectors.toSet())));
        assertThat(ids.values()).allSatisfy(id -> assertThat(id).hasSize(1));
    }
}
