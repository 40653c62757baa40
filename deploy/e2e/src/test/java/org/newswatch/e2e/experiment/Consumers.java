package org.newswatch.e2e.experiment;

import static org.newswatch.local.BreakableStack.ALERT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.newswatch.e2e.ledger.Load.Answer;

/** Consumers that get a tenth of the processor, and groups that are never at rest. */
final class Consumers {

    private static final Duration ASLEEP = Duration.ofMillis(900);
    private static final Duration AWAKE = Duration.ofMillis(100);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Map<String, String> TOPICS =
            Map.of("enrich-service", "articles-ingested", "alert-service", "articles-enriched");

    private Consumers() {}

    static Stream<Experiment> all() {
        return Stream.of(
                new Experiment("R12", "alert-service gets a tenth of its time", Consumers::throttle),
                new Experiment("R17", "members join both groups and leave, one after the other", Consumers::rebalance));
    }

    private static void throttle(Scene scene) throws Exception {
        scene.outage(() -> {
            long began = System.nanoTime();
            var ends = began + scene.scale().seconds(6, 300).toNanos();
            while (System.nanoTime() < ends) {
                scene.stack().suspend(ALERT);
                try {
                    scene.flow(ASLEEP);
                } finally {
                    scene.stack().resume(ALERT);
                }
                scene.flow(AWAKE);
            }
            var took = scene.load().answers().stream()
                    .filter(answer -> answer.sentAt() > began)
                    .map(Answer::took)
                    .sorted()
                    .toList();
            var p99 = took.get((took.size() - 1) * 99 / 100);
            scene.note("p99 of ingest meanwhile %d ms".formatted(p99.toMillis()));
            scene.requireTime(p99, Duration.ofSeconds(1), "to take articles in (p99)");
        });
    }

    /** Visitors take partitions, read nothing, commit nothing and leave. */
    private static void rebalance(Scene scene) throws Exception {
        scene.outage(() -> {
            long began = System.nanoTime();
            long ends = began + scene.scale().seconds(8, 180).toNanos();
            int visits = 0;
            while (System.nanoTime() < ends) {
                for (var group : TOPICS.keySet()) {
                    visit(scene, group);
                    visits++;
                }
            }
            var silence = scene.arrivals().longestSilence(began, System.nanoTime());
            scene.note("%d visits, longest silence %.1f s".formatted(visits, Row.seconds(silence)));
            scene.requireTime(silence, SILENCE, "without any progress");
        });
    }

    private static void visit(Scene scene, String group) {
        var config = Map.<String, Object>of(
                "bootstrap.servers",
                scene.bed().bootstrapServers(),
                "group.id",
                group,
                "enable.auto.commit",
                "false",
                "max.poll.records",
                "1");
        try (var visitor = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            visitor.subscribe(List.of(TOPICS.get(group)));
            for (var ends = System.nanoTime() + Duration.ofSeconds(1).toNanos(); System.nanoTime() < ends; ) {
                visitor.poll(Duration.ofMillis(100));
            }
        }
    }
}
