package org.newswatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newswatch.local.Client;
import org.newswatch.local.IngestStack;

/** SIGKILL in the middle of polls: no item is lost, and none has a second version. */
class PollKillTest {

    private static final int PORT_BASE = 27_080;
    private static final long FEED = 500_000;

    /** Milliseconds after the service got the last byte of the document; one poll of a fresh feed each. */
    private static final int[] MOMENTS = {0, 15, 60, 200};

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void ofAPollThatIsKilled() throws Exception {
        try (var stack = IngestStack.start(
                        Folders.emptied(Path.of("target", "poll-stack").toAbsolutePath()),
                        PORT_BASE,
                        "768m",
                        Map.of("NEWSWATCH_EGRESS_ALLOW", "127.0.0.0/8"));
                var client = new Client(stack.key())) {
            for (int moment : MOMENTS) {
                try (var feed = new FeedServer(FEED)) {
                    var answer = client.post(stack.address(), "/v1/feeds", Map.of("url", feed.address()));
                    Assumptions.assumeTrue(
                            answer.status() != 501, "skipped: this ingest-service does not subscribe to feeds yet");
                    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
                    killDuringAPoll(stack, feed, moment);
                    stack.startIngest();
                    awaitAllItems(stack, client, feed, answer.body().path("id").asText());
                }
            }
        }
    }

    /** After the second document: the first was the look at the address that subscribing takes, or nothing follows it. */
    private static void killDuringAPoll(IngestStack stack, FeedServer feed, int moment) throws InterruptedException {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> feed.served() >= 2 || (feed.served() == 1 && feed.quietFor(Duration.ofSeconds(10))));
        TimeUnit.MILLISECONDS.sleep(moment);
        stack.killIngest();
    }

    private static void awaitAllItems(IngestStack stack, Client client, FeedServer feed, String id) throws Exception {
        int items = feed.items();
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    client.post(stack.address(), "/v1/feeds/" + id + "/refresh", Map.of());
                    return IngestedTopic.versions(stack.bootstrapServers(), feed.prefix())
                                    .size()
                            == items;
                });
        var versions = IngestedTopic.versions(stack.bootstrapServers(), feed.prefix());
        assertThat(IntStream.range(0, items).filter(item -> !versions.containsKey(feed.prefix() + item)))
                .isEmpty();
        assertThat(versions.values()).allSatisfy(one -> assertThat(one).containsOnlyKeys(1));
    }
}
