package org.newswatch.e2e.experiment;

import java.time.Duration;
import java.util.stream.Stream;
import org.newswatch.e2e.ledger.Load.Answer;

/** The broker ends, or stops while it looks alive. */
final class Brokers {

    /** Answers to what the broker had acknowledged already. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(1);

    private Brokers() {}

    static Stream<Experiment> all() {
        return Stream.of(
                new Experiment("R5", "SIGKILL of the broker", Brokers::bounce),
                new Experiment("R6", "SIGSTOP of the broker", Brokers::suspend));
    }

    private static void bounce(Scene scene) throws Exception {
        for (int i = 0; i < scene.scale().count(1, 5); i++) {
            scene.outage(() -> {
                scene.stack().killKafka();
                long killed = System.nanoTime();
                scene.flow(Duration.ofSeconds(1));
                requireNoAcknowledgement(scene, killed, System.nanoTime());
                scene.stack().startKafka();
            });
            scene.flow(scene.scale().seconds(2, 20));
        }
        scene.note("answers %s".formatted(scene.load().counts()));
    }

    private static void suspend(Scene scene) throws Exception {
        scene.outage(() -> {
            scene.stack().suspend("kafka");
            long stopped = System.nanoTime();
            try {
                scene.flow(scene.scale().seconds(5, 30));
                requireNoAcknowledgement(scene, stopped + UNDER_WAY.toNanos(), System.nanoTime());
            } finally {
                scene.stack().resume("kafka");
            }
        });
        scene.note("answers %s".formatted(scene.load().counts()));
    }

    /** 2xx says that the broker has it, so without a broker there is none. */
    private static void requireNoAcknowledgement(Scene scene, long from, long to) {
        var early = scene.load().answers().stream()
                .filter(answer -> answer.status() / 100 == 2)
                .filter(answer -> answer.sentAt() > from && answer.at() < to)
                .map(Answer::toString)
                .toList();
        scene.require(early.isEmpty(), "acknowledged without a broker: %s".formatted(early));
    }
}
