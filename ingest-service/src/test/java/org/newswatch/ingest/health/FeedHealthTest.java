package org.newswatch.ingest.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.Contract;
import org.newswatch.ingest.Plain;
import org.newswatch.ingest.health.Observation.Trouble;

/** With a real database. */
class FeedHealthTest {

    private static final Instant NOW = Instant.parse("2026-11-22T07:14:09Z");

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final HealthConfig config = new Usual();
    private final WatchedFeeds feeds = new WatchedFeeds(Plain.database(), json);
    private final Announcer announcer = new Announcer(Plain.database(), broker, json, config);
    private final FeedHealth health = new FeedHealth(feeds, new Announcements(announcer, config), config);

    @AfterEach
    void forget() throws SQLException {
        execute("delete from feed_health_event");
        execute("delete from feed");
    }

    @Test
    void aChangeIsAnnouncedOnceAndObeysItsContract() throws Exception {
        var feed = feed("default");

        health.observe(List.of(trouble(feed, 0), trouble(feed, 1), trouble(feed, 2)));
        announcer.announce();
        announcer.announce();

        assertThat(broker.history()).hasSize(1).allSatisfy(record -> {
            assertThat(record.topic()).isEqualTo("feed-health");
            assertThat(record.key()).isEqualTo(feed.toString());
            assertThat(Contract.healthFaults(new String(record.value(), UTF_8))).isEmpty();
            assertThat(new String(record.headers().lastHeader("ce_type").value(), UTF_8))
                    .isEqualTo("org.newswatch.feed.health-changed.v1");
        });
        assertThat(events().getFirst().path("status").asText()).isEqualTo("troubled");
        assertThat(events().getFirst().path("troubles").path(0).asText()).isEqualTo("encoding");
    }

    @Test
    void whatTheBrokerDoesNotAcknowledgeIsAnnouncedLater() throws Exception {
        var feed = feed("default");
        broker.sendException = new TimeoutException("no broker");

        health.observe(List.of(trouble(feed, 0), trouble(feed, 1)));
        assertThatException().isThrownBy(announcer::announce);
        broker.sendException = null;
        announcer.announce();

        assertThat(events())
                .singleElement()
                .satisfies(event -> assertThat(event.path("feed").asText()).isEqualTo(feed.toString()));
    }

    @Test
    void thoseWhoWatchAtOnceMissNothingAndTellItOnce() throws Exception {
        var watched = IntStream.range(0, 20).mapToObj(i -> feed("default")).toList();
        var polls = watched.stream().map(feed -> poll(feed, 1)).toList();

        try (var replicas = Executors.newFixedThreadPool(8)) {
            replicas.invokeAll(Collections.nCopies(10, Executors.callable(() -> health.observe(polls))));
        }

        assertThat(feeds.find(watched))
                .hasSize(20)
                .allSatisfy(feed -> assertThat(feed.health().rhythm().items()).isEqualTo(10));
    }

    @Test
    void anotherTenantsFeedIsNotFound() throws Exception {
        var feed = feed("default");

        assertThat(feeds.find(feed, "other")).isEmpty();
        assertThat(feeds.find(feed, "default"))
                .map(one -> one.health().status())
                .contains(Status.LEARNING);
    }

    @Test
    void aFeedThatIsNoMoreIsPassedOver() {
        health.observe(List.of(poll(UUID.randomUUID(), 1)));

        assertThat(broker.history()).isEmpty();
    }

    @Test
    void theExamplesObeyTheSchemaAndSurviveTheRoundTrip() throws Exception {
        for (var name : List.of("feed-health-changed.v1.silent.json", "feed-health-changed.v1.troubled.json")) {
            var example = Contract.example(name);

            var event = json.readValue(example, HealthChanged.class);

            assertThat(Contract.healthFaults(example)).isEmpty();
            assertThat(json.readTree(json.writeValueAsBytes(event))).isEqualTo(json.readTree(example));
        }
        assertThat(Contract.healthFaults("{}")).hasSize(9);
    }

    private List<JsonNode> events() throws Exception {
        var events = new ArrayList<JsonNode>();
        for (var record : broker.history()) {
            events.add(json.readTree(record.value()));
        }
        return events;
    }

    private static Observation trouble(UUID feed, int minute) {
        var at = NOW.plus(Duration.ofMinutes(minute));
        return new Observation(feed, at, true, 0, 0, false, Set.of(Trouble.ENCODING), null);
    }

    private static Observation poll(UUID feed, int fresh) {
        return new Observation(feed, NOW, true, fresh, 0, false, Set.of(), null);
    }

    private static UUID feed(String tenant) {
        var id = UUID.randomUUID();
        execute(
                "insert into feed (id, tenant, url, title, created_at) values ('%s', '%s', 'https://a.example/%s', 'A', now())"
                        .formatted(id, tenant, id));
        return id;
    }

    private static void execute(String sql) {
        try (var connection = Plain.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** What holds when nothing is set. */
    private record Usual() implements HealthConfig {

        @Override
        public String topic() {
            return "feed-health";
        }

        @Override
        public Duration failingAfter() {
            return Duration.ofHours(24);
        }

        @Override
        public Duration announceEvery() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration countEvery() {
            return Duration.ofSeconds(30);
        }
    }
}
