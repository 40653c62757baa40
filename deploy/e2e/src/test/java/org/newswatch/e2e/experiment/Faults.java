package org.newswatch.e2e.experiment;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.newswatch.e2e.ledger.Edition;

/** All experiments, and how one is run on the testbed. */
final class Faults {

    /** Articles a second while a fault is inflicted. */
    private static final double RATE = 40;

    private static final double LEAST_RATE = 8;

    /** Articles go on for so long when the fault is over. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(2);

    private static final double FLAT_OUT = 5_000;

    private Faults() {}

    static List<Experiment> all() {
        return Stream.of(
                        Kills.all(),
                        new Replicas().all(),
                        CrashPoints.all(),
                        new SideEffects().all(),
                        Brokers.all(),
                        Databases.all(),
                        Poison.all(),
                        Consumers.all(),
                        Receivers.all(),
                        Duplicates.all(),
                        new Streams().all(),
                        new Mails().all(),
                        new Restores().all())
                .flatMap(some -> some)
                .toList();
    }

    /**
     * @param seed decides every article and when it is due
     * @param capacity what the system can do, in articles a second
     */
    static Row run(Experiment experiment, Testbed bed, Scale scale, long seed, double capacity) throws Exception {
        var edition = new Edition(experiment.slug(), seed);
        try (var scene = new Scene(bed, scale, edition, rate(capacity))) {
            experiment.prepared().on(scene);
            scene.load().start();
            scene.flow(scale.before());
            experiment.inflicted().on(scene);
            scene.flow(AFTERWARDS);
            return scene.finish(experiment, capacity);
        }
    }

    /** Articles a second while a fault is inflicted: a slow machine is not to be busy with the load alone. */
    static double rate(double capacity) {
        return Math.clamp(capacity / 4, LEAST_RATE, RATE);
    }

    /**
     * Articles a second from the first submission to the last delivery, as fast as they are taken: of the second of two such
     * runs, as the first finds programs that were started just now.
     */
    static double capacity(Testbed bed, Scale scale, long seed) throws Exception {
        flatOut("warm-up", bed, scale, seed);
        return flatOut("capacity", bed, scale, seed);
    }

    private static double flatOut(String run, Testbed bed, Scale scale, long seed) throws Exception {
        try (var scene = new Scene(bed, scale, new Edition(run, seed), FLAT_OUT)) {
            long began = System.nanoTime();
            scene.load().start();
            scene.flow(scale.seconds(5, 30));
            var row = scene.finish(new Experiment(run, "none", none -> {}), 2 * FLAT_OUT);
            if (!row.verdict().isFlawless()) {
                throw new IllegalStateException("without any fault: " + row.failures());
            }
            return row.verdict().acknowledged() / ((scene.arrivals().last() - began) / 1e9);
        }
    }
}
