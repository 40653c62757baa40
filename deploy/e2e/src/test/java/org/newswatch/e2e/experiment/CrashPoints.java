package org.newswatch.e2e.experiment;

import static org.newswatch.local.BreakableStack.ALERT;
import static org.newswatch.local.BreakableStack.ENRICH;
import static org.newswatch.local.BreakableStack.INGEST;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Services end between two side effects that follow each other, each pair in turn. */
final class CrashPoints {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private CrashPoints() {}

    static Stream<Experiment> all() {
        return Stream.of(
                crash(
                        "R3",
                        INGEST,
                        "ingest-service crashes between the broker's acknowledgement, the commit and the answer",
                        List.of("ingest-published", "ingest-committed")),
                crash(
                        "R2 enrich-points",
                        ENRICH,
                        "enrich-service crashes between stories committed, articles published and the offset",
                        List.of("enrich-placed", "enrich-published"),
                        "enrich-announced",
                        "enrich-buried"),
                crash(
                        "R2 alert-points",
                        ALERT,
                        "alert-service crashes between alerts committed and the offset",
                        List.of("alert-committed"),
                        "alert-buried"),
                crash(
                        "R4",
                        ALERT,
                        "alert-service crashes between a receiver's 2xx and the outcome stored",
                        List.of("alert-sent")));
    }

    /** @param furtherAtLength points that are passed whether or not there is something to do between them and the one before */
    private static Experiment crash(
            String name, String service, String fault, List<String> points, String... furtherAtLength) {
        return new Experiment(name, fault, scene -> {
            for (int i = 0; i < scene.scale().count(1, 5); i++) {
                for (var point : points) {
                    crash(scene, service, point);
                }
                if (scene.scale().isLong()) {
                    for (var point : furtherAtLength) {
                        crash(scene, service, point);
                    }
                }
            }
        });
    }

    private static void crash(Scene scene, String service, String point) throws Exception {
        scene.outage(() -> {
            scene.bed().arm(point);
            Patience.await("a crash at " + point, PATIENCE, () -> !scene.stack().isAlive(service));
            scene.stack().start(service);
        });
        scene.flow(scene.scale().seconds(1, 5));
    }
}
