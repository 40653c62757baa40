package org.newswatch.ingest.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.Articles.article;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.newswatch.gate.trace.Trace;
import org.newswatch.ingest.IngestTopic;
import org.newswatch.ingest.article.Article;
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

    @Test
    void whoPostsAloneAndAtOnceKeepsItsTraceAndItsPlace() throws Exception {
        var submissions = IntStream.range(0, 200)
                .<Callable<Receipt>>mapToObj(i -> () -> intake.take(
                                List.of(article("https://trace.example/" + i, "Title " + i)), trace(i), i % 2 == 0)
                        .getFirst())
                .toList();

        try (var topic = new IngestTopic(kafka);
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = clients.invokeAll(submissions);

            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get().id())
                        .isEqualTo(
                                article("https://trace.example/" + i, "x").id().value());
            }
            assertThat(topic.records()).hasSize(200).allSatisfy(record -> {
                var event = new ObjectMapper().readTree(record.value());
                int number = Integer.parseInt(event.path("title").asText().substring("Title ".length()));
                assertThat(record.headers().lastHeader("traceparent").value())
                        .asString()
                        .startsWith("00-%032x-".formatted(number + 1));
                assertThat(event.path("backlog").asBoolean()).isEqualTo(number % 2 == 0);
            });
        }
    }

    @Test
    void anUpdateOfBacklogIsNewsAndSaysWhatChanged() {
        try (var topic = new IngestTopic(kafka)) {
            intake.take(List.of(article("https://backlog.example/", "Old")), TRACE, true);

            assertThat(status(article("https://backlog.example/", "Old"))).isEqualTo(Outcome.DUPLICATE);
            assertThat(status(article("https://backlog.example/", "New"))).isEqualTo(Outcome.UPDATED);

            var events = topic.events();
            assertThat(events).hasSize(2);
            assertThat(events.getFirst().path("backlog").asBoolean()).isTrue();
            assertThat(events.getLast().has("backlog")).isFalse();
            assertThat(events.getLast().path("changed").toString()).isEqualTo("[\"title\"]");
        }
    }

    @Test
    void aWithdrawnArticleGetsALastVersionOnceAndMayComeAgain() {
        var article = article("https://withdrawn.example/", "Title", "Body");
        var withdrawals = List.of(withdrawal(article), withdrawal(article("https://withdrawn.example/unknown", "No")));
        try (var topic = new IngestTopic(kafka)) {
            intake.take(List.of(article), TRACE);

            assertThat(intake.withdraw(withdrawals, TRACE)).isEqualTo(1);
            assertThat(intake.withdraw(withdrawals, TRACE)).isZero();
            assertThat(status(article)).isEqualTo(Outcome.UPDATED);

            assertThat(topic.events())
                    .extracting(event -> event.path("version").asInt() + " "
                            + event.path("deleted").asBoolean())
                    .containsExactly("1 false", "2 true", "3 false");
        }
    }

    private static Withdrawal withdrawal(Article article) {
        return new Withdrawal(article.id(), article.link(), article.title(), article.source());
    }

    private static Trace trace(int number) {
        return Trace.of("00-%032x-%016x-01".formatted(number + 1, number + 1));
    }

    private Outcome status(Article article) {
        return intake.take(List.of(article), TRACE).getFirst().status();
    }

    private static Article dated(String title, String updatedAt) {
        return article("https://dated.example/", title, null, Instant.parse(updatedAt));
    }
}
