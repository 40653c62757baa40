package org.newswatch.ingest.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.Articles.article;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.IngestTopic;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.publish.Trace;
import org.newswatch.local.KafkaAndPostgres;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
class IntakeTest {

    private static final Trace TRACE = Trace.of(null);

    @Inject
    Intake intake;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void ofAHundredThatRaceWithOneArticleOneWins() throws Exception {
        var article = article("https://race.example/one", "The same for all");
        Callable<Receipt> submission =
                () -> intake.take(List.of(article), TRACE).getFirst();

        try (var topic = new IngestTopic(kafka);
                var racers = Executors.newFixedThreadPool(16)) {
            var receipts = racers.invokeAll(Collections.nCopies(100, submission)).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(receipts)
                    .filteredOn(receipt -> receipt.status() == Outcome.ACCEPTED)
                    .hasSize(1);
            assertThat(receipts)
                    .extracting(Receipt::id)
                    .containsOnly(article.id().value());
            assertThat(receipts).extracting(Receipt::version).containsOnly(1);
            assertThat(topic.titles()).hasSize(1);
        }
    }

    @Test
    void batchesThatOverlapNeverWaitForEachOther() throws Exception {
        var articles = IntStream.range(0, 200)
                .mapToObj(i -> article("https://overlap.example/" + i, "Overlap"))
                .toList();
        Callable<List<Receipt>> submission = () -> {
            var shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled);
            return intake.take(shuffled, TRACE);
        };

        try (var topic = new IngestTopic(kafka);
                var racers = Executors.newFixedThreadPool(8)) {
            var receipts = racers.invokeAll(Collections.nCopies(16, submission)).stream()
                    .flatMap(future -> future.resultNow().stream())
                    .toList();

            assertThat(receipts).filteredOn(Receipt::isNews).hasSize(200);
            assertThat(topic.records()).hasSize(200);
        }
    }

    @Test
    void oneArticleSeveralTimesInABatchIsTakenInOrder() {
        var batch =
                Stream.of("First", "First", "Second", "First").map(title -> article("https://order.example/", title));

        var receipts = intake.take(batch.toList(), TRACE);

        assertThat(receipts).extracting(Receipt::version).containsExactly(1, 1, 2, 3);
        assertThat(receipts)
                .extracting(Receipt::status)
                .containsExactly(Outcome.ACCEPTED, Outcome.DUPLICATE, Outcome.UPDATED, Outcome.UPDATED);
    }

    @Test
    void aTextWithoutADateMayReplaceOneWithADate() {
        intake.take(List.of(dated("Dated", "2026-11-17T18:00:00Z")), TRACE);

        assertThat(status(article("https://dated.example/", "Undated"))).isEqualTo(Outcome.UPDATED);
        assertThat(status(dated("Old", "2026-11-17T17:00:00Z"))).isEqualTo(Outcome.DUPLICATE);
        assertThat(status(dated("New", "2026-11-17T19:00:00Z"))).isEqualTo(Outcome.UPDATED);
    }

    private Outcome status(Article article) {
        return intake.take(List.of(article), TRACE).getFirst().status();
    }

    private static Article dated(String title, String updatedAt) {
        return article("https://dated.example/", title, null, Instant.parse(updatedAt));
    }
}
