package org.newswatch.enrich.edit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.newswatch.enrich.topic.TopicClassifier;
import org.newswatch.enrich.topic.Topics;
import org.newswatch.gate.Caller;
import org.newswatch.gate.Role;
import org.newswatch.local.KafkaAndPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** Replicas that follow topics, as plain objects on one real PostgreSQL. */
final class TestReplicas {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Caller EDITOR = new Caller("key_editor", "default", Set.of(Role.EDITOR));
    static final Caller STRANGER = new Caller("key_stranger", "strangers", Set.of(Role.EDITOR));

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    TestReplicas() {
        var servers = new KafkaAndPostgres();
        servers.init(Map.of("database", "edit"));
        var settings = servers.start();
        database.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        database.setUser(settings.get("quarkus.datasource.username"));
        database.setPassword(settings.get("quarkus.datasource.password"));
        Flyway.configure().dataSource(database).load().migrate();
    }

    DataSource database() {
        return database;
    }

    Replica replica() {
        return new Replica(new TopicTables(database));
    }

    static TopicDocuments documents() {
        return new TopicDocuments(
                new ObjectMapper()
                        .registerModule(new JavaTimeModule())
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES),
                new Limits());
    }

    /** A topic of one rule, which its title alone reaches. */
    static TopicDraft draft(String id, String query) {
        return documents().draft(id, json(query, "").getBytes(StandardCharsets.UTF_8));
    }

    /** @param more fields, beginning with a comma */
    static String json(String query, String more) {
        return """
            {"labels": {"en": "Lamps"}, "description": "Lamps.", "threshold": 3,
             "rules": [{"id": "lamp", "weight": 1, "query": "%s"}]%s}
            """.formatted(query.replace("\"", "\\\""), more);
    }

    /** One replica: its own classifier with the topics that ship. */
    static final class Replica {

        final TopicClassifier classifier = new TopicClassifier(Topics.shipped());
        final FollowedTopics topics = new FollowedTopics(Topics.shipped(), classifier, documents());
        final Editing editing;
        private final TopicFollower follower;

        private Replica(TopicTables tables) {
            editing = new Editing(tables, documents(), topics, Topics.shipped(), new Limits(), () -> NOON);
            follower = new TopicFollower(tables, topics, new Limits());
        }

        Replica start() throws InterruptedException {
            follower.start();
            return this;
        }

        void stop() {
            follower.stop();
        }

        boolean tags(String id, String title) {
            return classifier.classify("en", title, null, null).stream()
                    .anyMatch(tag -> tag.id().equals(id));
        }
    }

    /** Small ones, so that they are reached. */
    static final class Limits implements EditConfig {

        @Override
        public int maxPerTenant() {
            return 20;
        }

        @Override
        public MemorySize largest() {
            return new MemorySize(BigInteger.valueOf(10_000));
        }

        @Override
        public int keptVersions() {
            return 5;
        }

        @Override
        public Duration lookEvery() {
            return Duration.ofMillis(250);
        }
    }
}
