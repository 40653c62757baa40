package org.newswatch.ingest.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newswatch.ingest.Articles.article;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newswatch.gate.Refused;
import org.newswatch.gate.trace.Trace;
import org.newswatch.ingest.IngestTopic;
import org.newswatch.ingest.article.Article;
import org.newswatch.local.KafkaAndPostgres;

/** The database of this test fails at one article: at once, or not before the commit. */
@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
class IntakeFailureTest {

    private static final Trace TRACE = Trace.of(null);
    private static final String DATA_EXCEPTION = "22023";
    private static final String ADMINISTRATOR_SHUTDOWN = "57P01";

    @Inject
    Intake intake;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @AfterEach
    void failNoMore() throws SQLException {
        execute("drop trigger if exists failing on article");
    }

    @Test
    void ofManyThatComeTogetherOnlyThePoisonousOneIsRefused() throws Exception {
        var poison = article("https://poison.example/", "Poison");
        execute(failure(poison, DATA_EXCEPTION));
        execute("create trigger failing before insert on article for each row execute function fail()");
        var submissions = IntStream.range(0, 100)
                .<Callable<Receipt>>mapToObj(
                        i -> () -> take(i == 50 ? poison : article("https://good.example/" + i, "Good")))
                .toList();

        try (var topic = new IngestTopic(kafka);
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = clients.invokeAll(submissions);

            for (int i = 0; i < answers.size(); i++) {
                var answer = answers.get(i);
                if (i == 50) {
                    assertThatThrownBy(answer::get).hasStackTraceContaining("fails as told");
                } else {
                    assertThat(answer.get().status()).isEqualTo(Outcome.ACCEPTED);
                }
            }
            assertThat(topic.titles()).hasSize(99).doesNotContain("Poison");
        }
    }

    @Test
    void afterAFailureBetweenAcknowledgementAndCommitARetryMakesOneVersion() throws Exception {
        var article = article("https://late.example/", "Late");
        execute(failure(article, ADMINISTRATOR_SHUTDOWN));
        execute("create constraint trigger failing after insert on article deferrable initially deferred"
                + " for each row execute function fail()");

        try (var topic = new IngestTopic(kafka)) {
            assertThatThrownBy(() -> take(article))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.status())
                            .isEqualTo(503));
            failNoMore();
            var receipt = take(article);

            assertThat(receipt).isEqualTo(new Receipt(article.id().value(), 1, Outcome.ACCEPTED));
            assertThat(take(article).status()).isEqualTo(Outcome.DUPLICATE);
            assertThat(topic.events())
                    .extracting(event -> event.path("id").asText() + "/"
                            + event.path("version").asInt())
                    .hasSize(2)
                    .containsOnly(article.id().value() + "/1");
        }
    }

    private Receipt take(Article article) {
        return intake.take(List.of(article), TRACE).getFirst();
    }

    private static String failure(Article article, String state) {
        return """
            create or replace function fail() returns trigger language plpgsql as $$
            begin
                if new.id = '%s' then
                    raise exception 'fails as told' using errcode = '%s';
                end if;
                return new;
            end $$
            """.formatted(article.id().uuid(), state);
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
