package org.newswatch.e2e.experiment;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Receivers that misbehave beside healthy ones, and receivers that are away. */
final class Receivers {

    private static final Duration ANSWER = Duration.ofMillis(5);

    private Receivers() {}

    static Stream<Experiment> all() {
        return Stream.of(
                new BadReceivers().experiment(),
                new Experiment("R14", "all receivers away, then back", Receivers::away));
    }

    private static void away(Scene scene) throws Exception {
        var underWay = new ConcurrentHashMap<String, AtomicInteger>();
        var most = new AtomicInteger();
        scene.answer(delivery -> {
            var now = underWay.computeIfAbsent(delivery.path(), path -> new AtomicInteger());
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(ANSWER.toNanos());
            now.decrementAndGet();
            return 204;
        });
        scene.outage(() -> {
            scene.receivers().cut();
            scene.flow(scene.scale().seconds(6, 120));
            scene.receivers().mend();
        });
        scene.flow(scene.scale().seconds(6, 10));
        scene.note("%d requests at once to one receiver".formatted(most.get()));
        scene.require(
                most.get() == 1,
                "%d requests at once to one receiver, one slot each was promised".formatted(most.get()));
    }
}
