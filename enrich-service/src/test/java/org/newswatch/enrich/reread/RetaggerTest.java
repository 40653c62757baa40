package org.newswatch.enrich.reread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newswatch.enrich.topic.Topic;
import org.newswatch.local.KafkaAndPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** On a real Kafka and a real PostgreSQL, without the service: events are made here. */
class RetaggerTest {

    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();

    private static String kafka;
    private static KafkaProducer<String, String> producer;

    /** A word that only this test's articles hold. */
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    private final Retags retags = new Retags(DATABASE);
    private final Topic topic = Lamps.topic(2, word, "");
    private final Instant since = Instant.now().minusMillis(1);
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private volatile boolean stands = true;

    @BeforeAll
    static void connect() {
        var servers = new KafkaAndPostgres();
        servers.init(Map.of("database", "retag"));
        var settings = servers.start();
        DATABASE.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        DATABASE.setUser(settings.get("quarkus.datasource.username"));
        DATABASE.setPassword(settings.get("quarkus.datasource.password"));
        Flyway.configure().dataSource(DATABASE).load().migrate();
        kafka = settings.get("kafka.bootstrap.servers");
        producer =
                new KafkaProducer<>(Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer());
    }

    @AfterAll
    static void disconnect() {
        producer.close();
    }

    private void publish(String id, int version, String title) {
        var event = """
            {"id": "%s", "version": %d, "url": "https://a.example/%s", "title": "%s",
             "language": {"code": "en", "script": "Latn"}, "topics": [], "story": {"id": "%s", "articles": 1}}
            """.formatted(id, version, id, title, id);
        var record = new ProducerRecord<>("articles-enriched", id, event);
        record.headers().add("ce_id", (id + "/" + version).getBytes(UTF_8));
        sent.add(producer.send(record));
    }

    private Retag run(RereadConfig config) {
        awaitSent();
        return start(config);
    }

    private Retag start(RereadConfig config) {
        var retag = Retag.begun(UUID.randomUUID(), word, topic.version(), since, Instant.now());
        assertThat(retags.claim(retag, Instant.now().minusSeconds(30))).isTrue();
        var work = new RetagRun(
                new PublishedEvents(Map.of("bootstrap.servers", kafka)),
                retags,
                Lamps.JSON,
                InstantSource.system(),
                config.retag());
        work.run(retag, topic, Lamps.alone(topic), () -> stands, () -> false);
        return retags.find(word).orElseThrow();
    }

    private void awaitSent() {
        for (var one : sent) {
            try {
                one.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        }
        sent.clear();
    }

    private List<String> titlesSentAgain(Published published) {
        var titles = new ArrayList<String>();
        published.all().stream()
                .filter(event -> event.path("retagged").asBoolean())
                .forEach(event -> titles.add(event.path("title").asText()));
        return titles;
    }

    @Test
    void everyArticleThatTheTopicComesToIsSentOnceWhateverItsPartition() {
        try (var published = new Published(kafka)) {
            IntStream.range(0, 3_000)
                    .forEach(i -> publish(word + i, 1, i % 10 == 0 ? "About " + word + " " + i : "About boats"));

            var done = run(Paces.of(1));

            assertThat(done.status()).isEqualTo(RetagStatus.DONE);
            assertThat(done.changed()).isEqualTo(300);
            assertThat(done.read()).isEqualTo(done.total()).isGreaterThanOrEqualTo(3_000);
            assertThat(titlesSentAgain(published)).hasSize(300).doesNotHaveDuplicates();
        }
    }

    @Test
    void articleThatGetsANewVersionMeanwhileIsLeftToThat() {
        try (var published = new Published(kafka)) {
            IntStream.range(0, 4_000).forEach(i -> publish(word + i, 1, "About " + word + " " + i));
            awaitSent();
            var ended = new CompletableFuture<Retag>();
            Thread.ofPlatform().start(() -> ended.complete(start(Paces.of(0.2))));

            for (int i = 0; i < 4_000; i++) {
                publish(word + i, 2, "About boats " + i);
                producer.flush();
            }

            assertThat(ended.join().status()).isEqualTo(RetagStatus.DONE);
            var last = published.lastVersions();
            assertThat(last.keySet().stream().filter(id -> id.startsWith(word))).hasSize(4_000);
            assertThat(last.values()).containsOnly(2);
        }
    }

    @Test
    void topicThatChangesMeanwhileEndsIt() {
        IntStream.range(0, 1_000).forEach(i -> publish(word + i, 1, "About " + word));
        stands = false;

        var ended = run(Paces.of(1));

        assertThat(ended.status()).isEqualTo(RetagStatus.SUPERSEDED);
        assertThat(ended.problem()).contains("start it again");
    }

    @Test
    void moreArticlesThanThereIsRoomForIsSaid() {
        IntStream.range(0, 1_000).forEach(i -> publish(word + i, 1, "About " + word));

        var failed = run(new Paces(1, 10));

        assertThat(failed.status()).isEqualTo(RetagStatus.FAILED);
        assertThat(failed.problem()).isEqualTo("there are more than 10 articles in a partition");
    }

    @Test
    void lastArticlesAreTheLatest() {
        IntStream.range(0, 400).forEach(i -> publish(word + i, 1, "About " + word));
        awaitSent();
        var read = new ArrayList<String>();

        var events = new PublishedEvents(Map.of("bootstrap.servers", kafka));
        new LastArticles(events, Lamps.JSON).read(200, Duration.ofSeconds(10), article -> read.add(article.id()));

        assertThat(read).hasSize(200).doesNotHaveDuplicates().allMatch(id -> id.startsWith(word));
    }

    @Test
    void kafkaThatIsAwayIsSaidWithinSeconds() {
        var retag = Retag.begun(UUID.randomUUID(), word, topic.version(), since, Instant.now());
        retags.claim(retag, Instant.now().minusSeconds(30));
        var nowhere = new PublishedEvents(Map.of("bootstrap.servers", "127.0.0.1:1"));

        new RetagRun(
                        nowhere,
                        retags,
                        Lamps.JSON,
                        InstantSource.system(),
                        Paces.of(1).retag())
                .run(retag, topic, Lamps.alone(topic), () -> true, () -> false);

        await().atMost(Duration.ofSeconds(1))
                .until(() -> retags.find(word).orElseThrow().status() == RetagStatus.FAILED);
    }

    /** How fast, and how much room there is. */
    private record Paces(double share, int most) implements RereadConfig, RereadConfig.Retagging {

        static Paces of(double share) {
            return new Paces(share, 100_000);
        }

        @Override
        public Trials trials() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Retagging retag() {
            return this;
        }

        @Override
        public int atOnce() {
            return 1;
        }

        @Override
        public Duration settle() {
            return Duration.ZERO;
        }

        @Override
        public Duration lifeSign() {
            return Duration.ofSeconds(30);
        }
    }
}
