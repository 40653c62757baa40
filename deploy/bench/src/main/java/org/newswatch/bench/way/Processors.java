package org.newswatch.bench.way;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.newswatch.local.BreakableStack;

/** Processor time of all that takes part, and of the whole machine. */
final class Processors {

    static final String CLIENTS = "clients";

    private static final double TICKS_A_SECOND = 100;

    private final Map<String, Double> seconds;
    private final double machine;
    private final long at = System.nanoTime();

    private Processors(Map<String, Double> seconds, double machine) {
        this.seconds = seconds;
        this.machine = machine;
    }

    static Processors of(BreakableStack stack) throws IOException {
        var seconds = new LinkedHashMap<String, Double>();
        for (var part :
                new String[] {BreakableStack.INGEST, BreakableStack.ENRICH, BreakableStack.ALERT, "kafka", "postgres"
                }) {
            seconds.put(part, inSeconds(stack.processorTime(part)));
        }
        seconds.put(
                CLIENTS,
                inSeconds(ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO)));
        return new Processors(seconds, machine());
    }

    /** Of each part since then, in microseconds for each of so many articles. */
    Map<String, Double> microsSince(Processors before, int articles) {
        var micros = new LinkedHashMap<String, Double>();
        seconds.forEach(
                (part, now) -> micros.put(part, (now - before.seconds.getOrDefault(part, 0.0)) * 1e6 / articles));
        return micros;
    }

    /** The processors that others than these parts kept busy meanwhile, of all there are; NaN where that is not known. */
    double takenByOthersSince(Processors before) {
        double ours = seconds.values().stream().mapToDouble(Double::doubleValue).sum()
                - before.seconds.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
        return (machine - before.machine - ours) / ((at - before.at) / 1e9);
    }

    private static double inSeconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    /** Linux counts what all processors did in hundredths of a second: user, nice, system, idle, waiting, interrupts, stolen. */
    private static double machine() throws IOException {
        var file = Path.of("/proc/stat");
        if (!Files.exists(file)) {
            return Double.NaN;
        }
        var counts = Files.readAllLines(file).getFirst().strip().split(" +");
        double ticks = 0;
        for (int i = 1; i <= 8; i++) {
            ticks += i == 4 || i == 5 ? 0 : Double.parseDouble(counts[i]);
        }
        return ticks / TICKS_A_SECOND;
    }
}
