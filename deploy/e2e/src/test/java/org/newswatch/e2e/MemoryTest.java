package org.newswatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newswatch.local.Client;
import org.newswatch.local.IngestStack;

/**
 * The service with 256 MB of heap, which ends at the first OutOfMemoryError. {@code -Dnewswatch.upload-megabytes=2048}
 * makes the upload as long as is promised.
 */
class MemoryTest {

    private static final int PORT_BASE = 26_080;
    private static final long MEGABYTE = 1024 * 1024;
    private static final long UPLOAD = Long.getLong("newswatch.upload-megabytes", 200) * MEGABYTE;
    private static final int LINE = 2_048;

    /** Every so many lines one is as long as a line may be, and one is too long. */
    private static final int LONG_EVERY = 20_000;

    private static IngestStack stack;

    @BeforeAll
    static void start() {
        stack = IngestStack.start(
                Folders.emptied(Path.of("target", "small-stack").toAbsolutePath()),
                PORT_BASE,
                "256m",
                Map.of("NEWSWATCH_EGRESS_ALLOW", "127.0.0.0/8"));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void aLongUploadPassesThrough() throws Exception {
        long lines = UPLOAD / LINE;

        try (var upload = new Upload(stack)) {
            upload.send(lines(lines));

            assertThat(upload.last().path("done").asBoolean())
                    .as("%s", upload.last())
                    .isTrue();
            assertThat(upload.last().path("lines").asLong()).isEqualTo(lines);
            assertThat(upload.last().path("rejected").asLong()).isEqualTo(tooLong(lines));
            assertThat(upload.last().path("accepted").asLong()).isEqualTo(lines - tooLong(lines));
        }
        assertThat(stack.ingestIsAlive()).isTrue();
        System.out.printf("an upload of at least %d MB: %s%n", UPLOAD / MEGABYTE, memory());
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aHugeFeedGivesItsFirstItems() throws Exception {
        try (var feed = new FeedServer(200 * MEGABYTE);
                var client = new Client(stack.key())) {
            var answer = client.post(stack.address(), "/v1/feeds", Map.of("url", feed.address()));
            Assumptions.assumeTrue(
                    answer.status() != 501, "skipped: this ingest-service does not subscribe to feeds yet");
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);

            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> IngestedTopic.versions(stack.bootstrapServers(), feed.prefix())
                            .containsKey(feed.prefix() + 0));

            var items = IngestedTopic.versions(stack.bootstrapServers(), feed.prefix());
            assertThat(items.values())
                    .allSatisfy(versions -> assertThat(versions).containsOnlyKeys(1));
        }
        assertThat(stack.ingestIsAlive()).isTrue();
        System.out.printf("a feed of 200 MB: %s%n", memory());
    }

    private static Stream<String> lines(long count) {
        return LongStream.range(0, count).mapToObj(line -> {
            int length = line % LONG_EVERY == 7 ? 900_000 : line % LONG_EVERY == 8 ? 6_000_000 : LINE;
            var head = "{\"url\":\"https://memory.example/" + line + "\",\"title\":\"Report " + line + "\",\"body\":\"";
            return head + "Ships return. ".repeat((length - head.length()) / 14) + "\"}";
        });
    }

    private static long tooLong(long lines) {
        return LongStream.range(0, lines).filter(line -> line % LONG_EVERY == 8).count();
    }

    /** The most memory the process ever had, where the system tells; the heap is a part of it. */
    private static String memory() throws IOException {
        var status = Path.of("/proc/" + stack.ingest().process().pid() + "/status");
        if (!Files.exists(status)) {
            return "resident memory is not told here";
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM")).findFirst().orElse("");
        }
    }
}
