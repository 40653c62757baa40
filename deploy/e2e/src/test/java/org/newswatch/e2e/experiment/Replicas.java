package org.newswatch.e2e.experiment;

import static org.newswatch.local.BreakableStack.SECOND_ALERT;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.newswatch.e2e.ledger.Wish;

/** Two alert-services share the partitions and the channels, until one of them ends in the middle. */
final class Replicas {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MATCHED = "newswatch_match_documents_total";
    private static final String DELIVERED =
            "newswatch_deliver_attempts_total{channel=\"webhook\",outcome=\"delivered\"}";

    private Followers followers;

    Stream<Experiment> all() {
        return Stream.of(
                new Experiment("R2 replicas", "SIGKILL of one of two alert-services", this::join, this::leave));
    }

    /** Whatever is asked for at the second is matched by the first, too, and streams of the first show what the second matched. */
    private void join(Scene scene) throws Exception {
        scene.stack().start(SECOND_ALERT);
        followers = new Followers(scene);
        for (var wish : Wish.ALL) {
            var same = new Wish(wish.name() + " at the second", wish.filters(), wish.matches());
            scene.subscribe(same, scene.receivers().address(), scene.stack().secondAlert());
        }
        for (var wish : scene.wishes()) {
            followers.follow(wish, scene.stack().addresses().alert());
        }
        followers.awaitOpen();
    }

    private void leave(Scene scene) throws Exception {
        var first = scene.stack().addresses().alert();
        var second = scene.stack().secondAlert();
        double matched = metric(first, MATCHED);
        double delivered = metric(first, DELIVERED);
        Patience.await(
                "both match and deliver",
                PATIENCE,
                () -> worksBeyond(first, matched, delivered) && worksBeyond(second, 0, 0));
        scene.flow(scene.scale().seconds(2, 20));
        scene.note("of what came until then the second matched %.0f articles and delivered %.0f alerts"
                .formatted(metric(second, MATCHED), metric(second, DELIVERED)));
        scene.outage(() -> scene.stack().kill(SECOND_ALERT));
        scene.flow(scene.scale().seconds(2, 60));
        scene.onceAcknowledged(followers::judge);
    }

    private static boolean worksBeyond(URI replica, double matched, double delivered) throws IOException {
        return metric(replica, MATCHED) > matched && metric(replica, DELIVERED) > delivered;
    }

    /** Zero where nothing was counted yet. */
    private static double metric(URI replica, String name) throws IOException {
        try (var metrics = replica.resolve("/q/metrics").toURL().openStream()) {
            return new String(metrics.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }
}
