package org.newswatch.bench.percolator.experiments;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.newswatch.bench.percolator.results.Machine;
import org.newswatch.bench.percolator.results.Part;

/** Runs one experiment: its name, the file for its results, the sizes with commas, quick or full. */
final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        var sizes = Stream.of(arguments[2].split(","))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        var settings = new Settings(sizes, arguments[3].equals("quick"));
        var machine = Machine.now();
        long start = System.nanoTime();
        System.out.println(arguments[0]);
        var results = run(arguments[0], settings);
        var part = new Part<>(machine, Progress.secondsSince(start), results);
        var file = Path.of(arguments[1]);
        Files.writeString(file, new ObjectMapper().writeValueAsString(part));
        System.exit(0);
    }

    private static List<?> run(String experiment, Settings settings) throws IOException, InterruptedException {
        return switch (experiment) {
            case "heap" -> new HeapExperiment(settings).run();
            case "match" -> new MatchExperiment(settings).run();
            case "frequentWord" -> new FrequentWordExperiment(settings).run();
            case "growth" -> new GrowthExperiment(settings).run();
            case "changes" -> new ChangesExperiment(settings).run();
            default -> throw new IllegalArgumentException("expected an experiment, got " + experiment);
        };
    }
}
