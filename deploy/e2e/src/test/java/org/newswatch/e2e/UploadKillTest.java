package org.newswatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newswatch.local.IngestStack;

/** SIGKILL in the middle of 100,000 lines: what was told is on the topic, and all can be sent again without a second version. */
class UploadKillTest {

    private static final int LINES = 100_000;
    private static final int PORT_BASE = 25_080;

    /** What three batches of 500 lines can leave on the topic without being remembered. */
    private static final int UNDER_WAY = 1_500;

    private static IngestStack stack;

    @BeforeAll
    static void start() {
        stack = IngestStack.start(
                Folders.emptied(Path.of("target", "ingest-stack").toAbsolutePath()), PORT_BASE, "768m", Map.of());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void ofAServiceThatIsKilled() throws Exception {
        long told = sendUntil(40_000, "service", stack::killIngest);
        assertThat(stack.ingestIsAlive()).isFalse();
        assertToldIsOnTheTopic("service", told);
        stack.startIngest();

        sendAllAgain("service");

        assertEachIsThereInItsFirstVersion("service", told);
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void ofABrokerThatIsKilled() throws Exception {
        long told = sendUntil(20_000, "broker", stack::restartKafka);
        assertToldIsOnTheTopic("broker", told);

        sendAllAgain("broker");

        assertEachIsThereInItsFirstVersion("broker", told);
    }

    /** Kills when so many lines were told of, and returns how many were in the end. */
    private static long sendUntil(long lines, String site, Runnable kill) throws Exception {
        try (var upload = new Upload(stack)) {
            var sender = Thread.ofVirtual().start(() -> send(upload, site));
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> upload.acknowledged() >= lines);
            kill.run();
            assertThat(sender.join(Duration.ofSeconds(90)))
                    .as("the upload ends")
                    .isTrue();
            System.out.printf("%s: told of %d lines, at last %s%n", site, upload.acknowledged(), upload.last());
            return upload.acknowledged();
        }
    }

    private static void send(Upload upload, String site) {
        try {
            upload.send(lines(site));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sendAllAgain(String site) throws Exception {
        try (var again = new Upload(stack)) {
            again.send(lines(site));

            assertThat(again.last().path("done").asBoolean())
                    .as("%s", again.last())
                    .isTrue();
            assertThat(again.acknowledged()).isEqualTo(LINES);
            assertThat(again.last().path("updated").asInt()).isZero();
            assertThat(again.last().path("rejected").asInt()).isZero();
        }
    }

    private static void assertToldIsOnTheTopic(String site, long told) {
        var versions = IngestedTopic.versions(stack.bootstrapServers(), prefix(site));

        assertThat(IntStream.range(0, (int) told).filter(line -> !versions.containsKey(prefix(site) + line)))
                .as("lines that were told of and are not on the topic")
                .isEmpty();
    }

    private static void assertEachIsThereInItsFirstVersion(String site, long told) {
        var versions = IngestedTopic.versions(stack.bootstrapServers(), prefix(site));

        assertThat(versions).hasSize(LINES);
        assertThat(versions.values()).allSatisfy(one -> assertThat(one).containsOnlyKeys(1));
        int repeated =
                versions.values().stream().mapToInt(one -> one.get(1) - 1).sum();
        System.out.printf("%s: %d records came twice%n", site, repeated);
        assertThat(repeated).isLessThanOrEqualTo(UNDER_WAY);
        assertThat(IntStream.range(0, (int) told)
                        .filter(line -> versions.get(prefix(site) + line).get(1) != 1))
                .as("lines that were told of came once")
                .isEmpty();
    }

    private static Stream<String> lines(String site) {
        return IntStream.range(0, LINES)
                .mapToObj(line -> "{\"url\": \"" + prefix(site) + line + "\", \"title\": \"Report " + line
                        + "\", \"body\": \"" + "Ships return to the harbour. ".repeat(10) + "\"}");
    }

    private static String prefix(String site) {
        return "https://" + site + "-kill.example/";
    }
}
