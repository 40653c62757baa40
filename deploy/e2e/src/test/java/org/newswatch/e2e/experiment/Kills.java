package org.newswatch.e2e.experiment;

import static org.newswatch.local.BreakableStack.ALERT;
import static org.newswatch.local.BreakableStack.ENRICH;
import static org.newswatch.local.BreakableStack.INGEST;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Services end: by SIGKILL in the middle of what they do, and as a rolling update asks them to. */
final class Kills {

    private static final Duration READY = Duration.ofSeconds(10);

    private Kills() {}

    static Stream<Experiment> all() {
        return Stream.of(
                new Experiment("R1", "SIGKILL of ingest-service", scene -> kill(scene, INGEST)),
                new Experiment("R2 enrich", "SIGKILL of enrich-service", scene -> kill(scene, ENRICH)),
                new Experiment("R2 alert", "SIGKILL of alert-service: match and deliver", scene -> kill(scene, ALERT)),
                new Experiment("R19", "SIGTERM of one service after the other", Kills::roll));
    }

    private static void kill(Scene scene, String service) throws Exception {
        for (int i = 0; i < scene.scale().count(1, 20); i++) {
            scene.flow(scene.scale().seconds(2, 10));
            scene.outage(() -> {
                scene.stack().kill(service);
                long killed = System.nanoTime();
                scene.stack().start(service);
                var took = Duration.ofNanos(System.nanoTime() - killed);
                scene.note("ready again after %.1f s".formatted(Row.seconds(took)));
                scene.requireTime(took, READY, "until " + service + " was ready");
            });
        }
    }

    private static void roll(Scene scene) throws Exception {
        for (int i = 0; i < scene.scale().count(1, 5); i++) {
            for (var service : List.of(INGEST, ENRICH, ALERT)) {
                scene.flow(scene.scale().seconds(2, 20));
                scene.outage(() -> {
                    long asked = System.nanoTime();
                    scene.require(scene.stack().stop(service), "%s had to be killed after 30 s".formatted(service));
                    scene.note("%s went after %.1f s".formatted(service, (System.nanoTime() - asked) / 1e9));
                    scene.stack().start(service);
                });
            }
        }
    }
}
