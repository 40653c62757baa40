package org.newswatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.newswatch.e2e.Articles.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newswatch.local.Addresses;
import org.newswatch.local.ProjectFolder;

/** The stack as a user starts and stops it. */
class UpTest {

    private static final int PORT_BASE = 22080;
    private static final int ARTICLES = 200;

    private final Path data = Folders.emptied(Path.of("target", "up").toAbsolutePath());
    private final Addresses addresses = new Addresses(PORT_BASE);
    private Process up;

    @AfterEach
    void stopWhatIsLeft() throws Exception {
        up.destroy();
        assertThat(up.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void stopAndStartOnTheSameDataLosesNothingAndRepeatsNothing() throws Exception {
        startUntilReady();
        try (var newsroom = new Newsroom(addresses, Files.readString(data.resolve("admin-key")))) {
            var subscription = newsroom.subscribe(Map.of("query", Articles.KEYWORD, "notify", "article"));
            submit(newsroom, 0, ARTICLES, 202);

            var stop = System.nanoTime();
            up.destroy();
            assertThat(up.waitFor(30, TimeUnit.SECONDS))
                    .as("stopped within 30 s")
                    .isTrue();
            System.out.printf(
                    "stopped after %d ms%n",
                    Duration.ofNanos(System.nanoTime() - stop).toMillis());

            var start = System.nanoTime();
            startUntilReady();
            var restart = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("ready again after %d ms%n", restart.toMillis());
            assertThat(restart).isLessThan(Duration.ofSeconds(40));

            submit(newsroom, 0, ARTICLES, 200);
            submit(newsroom, ARTICLES, ARTICLES + 10, 202);
            var matching = IntStream.range(0, ARTICLES + 10)
                    .filter(Articles::isMatching)
                    .mapToObj(number -> Articles.url("up", number))
                    .toList();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> newsroom.delivered(subscription).size() >= matching.size());
            await().during(Duration.ofSeconds(2))
                    .until(() -> newsroom.deliveries(subscription).size() == matching.size());
            assertThat(newsroom.deliveries(subscription).stream()
                            .map(Newsroom::url)
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(matching);
            assertThat(newsroom.alerts(subscription)).hasSameSizeAs(matching);
        }
    }

    private static void submit(Newsroom newsroom, int from, int to, int expected) throws IOException {
        for (var number = from; number < to; number++) {
            assertThat(newsroom.submit(article("up", number)).status()).isEqualTo(expected);
        }
    }

    private void startUntilReady() throws IOException {
        var script = ProjectFolder.find().root().resolve("deploy/local/up").toString();
        var start =
                new ProcessBuilder(List.of(script, "--no-demo", "--data", data.toString())).redirectErrorStream(true);
        start.environment().keySet().removeIf(name -> name.startsWith("NEWSWATCH_"));
        start.environment().put("NEWSWATCH_PORT_BASE", Integer.toString(PORT_BASE));
        start.environment().put("NEWSWATCH_BUILD", "no");
        var log = Files.createTempFile(Path.of("target"), "up-", ".log");
        up = start.redirectOutput(log.toFile()).start();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    assertThat(up.isAlive())
                            .as("up ended before it was ready: %s", Files.readString(log))
                            .isTrue();
                    return Files.readAllLines(log).contains("ready");
                });
    }
}
